namespace Transparency.Checker;

/// <summary>Every small count of a table is withheld, and what is withheld can be what everybody thinks it is.</summary>
static class Small
{
    public static string? WhyNot(Cells cells)
    {
        foreach (var cell in cells.All)
        {
            if (cells.Shown[cell] && cells.Rule.IsSmall(cells.Values[cell])) return $"{cells.Name(cell)} of {cells.TableOf(cell)} is a small count and is shown; withhold it";
            if (cells.Values[cell] < cells.Least(cell)) return $"{cells.Name(cell)} of {cells.TableOf(cell)} is a withheld zero, and its codebook says that zeros are shown; show it, or let zeros be candidates";
        }
        return null;
    }
}
