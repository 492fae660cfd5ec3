using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>
/// An attacker who lists every set of records that agrees with the public figures, by trying all of them: the truth the search is held
/// against. Counts up to a ceiling are tried; what is possible below it is possible.
/// </summary>
sealed class Everything
{
    readonly CellSystem system;
    readonly int[] baseCells, ceilings;
    readonly List<(int Cell, int Sign)>[] above;
    readonly int[] left, values;
    readonly bool[] isShown;

    public Everything(CellSystem system, IEnumerable<int> withheld, int room)
    {
        this.system = system;
        baseCells = Tiny.BaseCells(system);
        ceilings = [.. baseCells.Select(cell => system.Values[cell] + room)];
        var hidden = withheld.ToHashSet();
        isShown = [.. system.Standings.Select((standing, cell) => standing == Standing.Known || standing == Standing.Open && !hidden.Contains(cell))];
        var sums = new Fakes.Attested(system, new([], [], []));
        above = [.. baseCells.Select(_ => new List<(int, int)>())];
        left = new int[system.Size];
        for (var cell = 0; cell < system.Size; cell++)
            foreach (var (part, sign) in sums.BaseCells(cell))
            {
                above[Array.IndexOf(baseCells, part)].Add((cell, sign));
                left[cell]++;
            }
        values = new int[system.Size];
    }

    /// <summary>Every table that agrees. The array is reused.</summary>
    public void Each(Action<int[]> found) => Each(0, found);

    /// <summary>The values each cell can have.</summary>
    public HashSet<int>[] Possible()
    {
        var possible = new HashSet<int>[system.Size];
        for (var cell = 0; cell < system.Size; cell++) possible[cell] = [];
        Each(table =>
        {
            for (var cell = 0; cell < system.Size; cell++) possible[cell].Add(table[cell]);
        });
        return possible;
    }

    void Each(int at, Action<int[]> found)
    {
        if (at == baseCells.Length)
        {
            found(values);
            return;
        }
        for (var value = 0; value <= ceilings[at]; value++)
        {
            var fits = true;
            foreach (var (cell, sign) in above[at])
            {
                values[cell] += sign * value;
                if (--left[cell] == 0) fits &= Fits(cell);
            }
            if (fits) Each(at + 1, found);
            foreach (var (cell, sign) in above[at])
            {
                values[cell] -= sign * value;
                left[cell]++;
            }
        }
    }

    bool Fits(int cell) => isShown[cell] ? values[cell] == system.Values[cell] : values[cell] >= (system.Standings[cell] == Standing.Unpublished ? 0 : system.Least[cell]);
}
