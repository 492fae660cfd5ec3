using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>All that a label on a time chart must not cover.</summary>
static class TimeObstacles
{
    public static IEnumerable<Box> Of(Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling)
    {
        foreach (var change in chart.Breaks.Where(change => !change.TookTime))
        {
            var x = axis.At(change.From);
            yield return new(x, -4, x, 4, ceiling, counts.Floor);
        }
        foreach (var step in chart.Capacity)
        {
            var y = counts.At(step.Cell.Height());
            yield return new(axis.At(step.From), 0, axis.At(step.To.AddDays(1)), 0, y - 3, y + 3);
        }
        foreach (var mark in chart.Marks)
            foreach (var box in Around(mark, axis, counts))
                yield return box;
        foreach (var run in chart.Runs)
            for (var i = 1; i < run.Length; i++)
                foreach (var box in Along(chart.Marks[run[i - 1]], chart.Marks[run[i]], axis, counts))
                    yield return box;
    }

    static IEnumerable<Box> Around(TimeMark mark, TimeAxis axis, CountAxis counts)
    {
        var x = axis.Middle(mark.Period);
        switch (mark.Cell)
        {
            case Cell.Missing:
                return [];
            case Cell.Suppressed:
                return [new(x, -10, x, 10, counts.Floor - 45, counts.Floor)];
            case Cell.Shown { IsExact: true } shown:
                var y = counts.At(shown.Value);
                return [mark.IsBar ? mark.Around(axis, y, 4, 4) : Box.Around(x, 6.5, y)];
            default:
                return BoundDrawing.Boxes(mark, axis, counts);
        }
    }

    /// <summary>A slanting line as a few boxes.</summary>
    static IEnumerable<Box> Along(TimeMark one, TimeMark next, TimeAxis axis, CountAxis counts)
    {
        const int Pieces = 4;
        var (x1, y1) = (axis.Middle(one.Period), counts.At(one.Cell.Height()));
        var (x2, y2) = (axis.Middle(next.Period), counts.At(next.Cell.Height()));
        if (one.IsBar) (x1, x2) = (axis.End(one.Period), axis.End(one.Period));
        for (var i = 0; i < Pieces; i++)
        {
            var (a, b) = ((double)i / Pieces, (i + 1d) / Pieces);
            var (top, bottom) = (y1 + (y2 - y1) * a, y1 + (y2 - y1) * b);
            yield return new(x1 + (x2 - x1) * a, -2, x1 + (x2 - x1) * b, 2, Math.Min(top, bottom) - 2, Math.Max(top, bottom) + 2);
        }
    }
}
