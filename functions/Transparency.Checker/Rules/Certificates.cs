namespace Transparency.Checker;

/// <summary>
/// Goes through every move of a report: each must be another set of records that agrees with everything public and do what it is there
/// for. Then every secret count must have a move for each value that it has to keep possible, and what insiders and groups need.
/// </summary>
static class Certificates
{
    /// <param name="bounded">How many secret counts have low values that the structure forbids.</param>
    public static string? WhyNot(Cells cells, Report report, out int bounded)
    {
        bounded = 0;
        var (alternative, insiders, groups) = (new Alternative(cells, report), new Insiders(cells), new Groups(cells));
        var covered = new ulong[cells.Grid.Size];
        if (groups.WhyNever() is { } never) return never;
        foreach (var (cell, moves) in report.Certificates())
            foreach (var (value, changes) in moves)
            {
                if (alternative.Become(changes) is { } why) return $"a certificate of {cells.Name(cell)} is none: a move {why}; {Remedy(cells, cell)}";
                if (value < 0 || value > cells.Rule.Threshold || cells.Values[cell] + alternative[cell] != value) return $"a certificate of {cells.Name(cell)} is none: a move does not give it the value it says; {Remedy(cells, cell)}";
                covered[cell] |= 1UL << (int)value;
                insiders.Learn(alternative);
                groups.Learn(alternative);
            }
        foreach (var (insider, cell, changes) in report.Insiders())
        {
            if (alternative.Become(changes) is { } why) return $"a certificate of {cells.Name(cell)} against an insider is none: a move {why}; {Remedy(cells, cell)}";
            if (cells.Values[insider] != 1 || alternative[insider] != 0 || alternative[cell] == 0) return $"a certificate of {cells.Name(cell)} against an insider is none: it does not change the one and leave the other; {Remedy(cells, cell)}";
            insiders.Learn(alternative);
            groups.Learn(alternative);
        }
        var least = Bounds.Of(cells);
        foreach (var cell in cells.All.Where(cells.IsSecret))
        {
            if (least[cell] > 1) bounded++;
            for (var value = Math.Max(1, least[cell]); value <= cells.Rule.Threshold; value++)
                if (value != cells.Values[cell] && (covered[cell] >> (int)value & 1) == 0)
                    return $"{cells.Name(cell)} of {cells.TableOf(cell)} is a small count, and no certificate keeps every value possible that it might have; {Remedy(cells, cell)}";
        }
        return insiders.WhyNot() ?? groups.WhyNot();
    }

    public static string Remedy(Cells cells, int cell) =>
        $"{cells.TableOf(cell)} cannot be released like this: make the report again, and if it stays so coarsen a code list, let zeros be candidates or drop the table";
}
