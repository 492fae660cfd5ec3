using System.Globalization;

namespace Transparency.Checker;

/// <summary>A rate is shown only where its numerator and its base are shown and what is left of the base is not small: it says no more than they do.</summary>
static class Rates
{
    public static string? WhyNot(Systems systems, Definition definition, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            if (definition.Measures[row.Measure] is not { RateOf: { } numerator } rate) continue;
            if (systems.Find(row.Codes, numerator, row.Period, row.Frequency) is not var (cells, cell) || !cells.InTable[cell])
                return $"{row.Figure.Key} is a cell of none of the tables that its codebook publishes; take the row out or add the table";
            if (row.Figure.IsWithheld) continue;
            if (!cells.Shown[cell]) return $"{row.Figure.Key} is the rate of a withheld count; withhold it too";
            if (Published.Count(row.Figure.Base) is not (> 0 and var of) || !IsShown(systems, row, cell, cells, of)) return $"{row.Figure.Key} is a rate of a base that is not shown for it in this file; withhold it";
            var rest = of - cells.Printed[cell];
            if (rest < 0 || cells.Rule.IsSmall(rest)) return $"{row.Figure.Key} is a rate that leaves a small count of its base; withhold it";
            if (rate.Unit != "PT" || !IsPercentage(row.Figure.Value, cells.Printed[cell], of)) return $"{row.Figure.Key} is not the percentage that its count and its base make; compute it from the shown figures";
        }
        return null;
    }

    /// <summary>Whether a shown count of the same period is that base: another measure of the same cell, or a count of all that the cell is part of.</summary>
    static bool IsShown(Systems systems, Row row, int cell, Cells cells, long of) => systems.All.Any(system =>
        system.Cells.Time.At.Index().Where(node => node.Item.Period.ToString() == row.Period).Any(node => Above(system.Cells, row, 0, node.Index)
            .Any(above => (system.Cells != cells || above != cell) && system.Cells.Shown[above] && system.Cells.Printed[above] == of)));

    static IEnumerable<int> Above(Cells cells, Row row, int axis, int at)
    {
        if (axis == row.Codes.Length) return [at];
        var (tree, nodes) = (cells.Grid.Axes[axis], new List<int>());
        for (var node = tree.Find(row.Codes[axis]); node >= 0; node = tree.Parent(node)) nodes.Add(node);
        return nodes.SelectMany(node => Above(cells, row, axis + 1, at + node * cells.Grid.Strides[axis]));
    }

    static bool IsPercentage(string text, long count, long of) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value * of - 100m * count) * 2 * (decimal)Math.Pow(10, value.Scale) <= of;
}
