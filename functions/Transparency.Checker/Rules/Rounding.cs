namespace Transparency.Checker;

/// <summary>
/// The other method: each base count is rounded once, a small one to zero or the threshold, and everything shown is added up from the
/// rounded ones. A cell that an earlier version showed as zero or the threshold keeps that as long as its count is small.
/// </summary>
static class Rounding
{
    public static string? WhyNot(Cells cells, Report report)
    {
        var counts = new long[cells.Grid.Size];
        report.Counts("base", counts);
        foreach (var cell in cells.All)
        {
            var (count, rounded, small) = (counts[cell], cells.Values[cell], cells.Rule.IsSmall(counts[cell]));
            if (cells.Withheld[cell]) return $"{cells.Name(cell)} is or was withheld, and rounded tables withhold nothing; choose one method and keep it";
            if (cells.Grid.IsBase(cell))
            {
                if (small ? rounded != 0 && rounded != cells.Rule.Threshold : rounded != count) return $"{cells.Name(cell)} is not rounded as its codebook says; make the report again";
                if (small && cells.Kept[cell] is { } kept && rounded != kept) return $"{cells.Name(cell)} is rounded otherwise than in an earlier version; keep the rounding";
            }
            if ((cells.Shown[cell] || cells.Implied[cell]) && cells.Rule.IsSmall(rounded)) return $"{cells.Name(cell)} of {cells.TableOf(cell)} is small although it is rounded; {Certificates.Remedy(cells, cell)}";
        }
        return null;
    }
}
