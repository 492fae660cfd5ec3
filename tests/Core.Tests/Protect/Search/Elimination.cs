using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>
/// An attacker who only adds and subtracts: Gauss elimination of all sums, with what is withheld or not published as unknowns. Modulo a prime,
/// so that nothing is rounded; an unknown is exact where the sums leave it alone in a row.
/// </summary>
static class Elimination
{
    const long Prime = int.MaxValue;

    /// <summary>Unknowns that follow from the sums alone, whatever the shown numbers are.</summary>
    public static HashSet<int> Exact(CellSystem system, IEnumerable<int> withheld)
    {
        var hidden = withheld.ToHashSet();
        var unknowns = Enumerable.Range(0, system.Size).Where(cell => hidden.Contains(cell) || system.Standings[cell] == Standing.Unpublished).ToArray();
        var place = unknowns.Index().ToDictionary(one => one.Item, one => one.Index);
        var rows = Rows(system, place);
        Reduce(rows, unknowns.Length);
        return [.. rows.Select(row => row.Index().Where(one => one.Item != 0).Select(one => one.Index).ToArray()).Where(used => used.Length == 1).Select(used => unknowns[used[0]])];
    }

    static List<long[]> Rows(CellSystem system, Dictionary<int, int> place)
    {
        List<long[]> rows = [];
        var strides = system.Strides();
        for (var d = 0; d < strides.Length; d++)
            foreach (var equation in system.Dimensions[d].Equations)
                for (var line = 0; line < system.Size; line++)
                {
                    if (line / strides[d] % system.Dimensions[d].Count != 0) continue;
                    var row = new long[place.Count];
                    foreach (var step in equation)
                        if (place.TryGetValue(line + (step.Node * strides[d]), out var at)) row[at] = (step.Sign + Prime) % Prime;
                    rows.Add(row);
                }
        return rows;
    }

    static void Reduce(List<long[]> rows, int columns)
    {
        for (int column = 0, rank = 0; column < columns; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            Add(rows[rank], rows[rank], Inverse(rows[rank][column]) - 1);
            foreach (var row in rows)
                if (row != rows[rank] && row[column] != 0) Add(row, rows[rank], Prime - row[column]);
            rank++;
        }
    }

    static void Add(long[] to, long[] row, long times)
    {
        for (var i = 0; i < to.Length; i++) to[i] = (to[i] + (times * row[i])) % Prime;
    }

    static long Inverse(long number)
    {
        var (result, power) = (1L, number);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1, power = power * power % Prime)
            if ((exponent & 1) == 1) result = result * power % Prime;
        return result;
    }
}
