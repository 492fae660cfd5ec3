namespace Transparency.Checker;

/// <summary>A series that was withheld in its latest published period stays withheld in the next, until its count is well above the threshold.</summary>
static class Freeze
{
    const int Above = 3;

    public static string? WhyNot(Cells cells)
    {
        var (last, time) = (cells.Grid.Axes.Length - 1, cells.Time);
        foreach (var series in time.At.Index().GroupBy(node => (node.Item.Measure, node.Item.Period.Frequency)))
            foreach (var (before, next) in series.OrderBy(node => node.Item.Period.Number).Select(node => node.Index).ToList() is var nodes ? nodes.Zip(nodes.Skip(1)) : [])
                foreach (var cell in cells.Grid.Cells(last, next))
                    if (cells.WithheldBefore[cell + before - next] && cells.Shown[cell] && !cells.ShownBefore[cell]
                        && cells.Values[cell] > 0 && cells.Values[cell] < cells.Rule.Threshold + Above)
                        return $"{cells.Name(cell)} of {cells.TableOf(cell)} is shown, and the period before it was withheld; withhold it until the count is well above the threshold";
        return null;
    }
}
