using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>
/// A number of cells that no pattern can do without, cheap and plain: a line with a single withheld cell gives it away as the total less
/// the rest, so every line (one equation, all other dimensions fixed) with one small cell in it needs another cell withheld. Lines that
/// have no cell in common that could be withheld need a cell each. The truth lies above: every demanded value asks for more than that.
/// </summary>
static class DisclosureFewest
{
    /// <summary>Lines are taken greedily, those with the fewest candidates first.</summary>
    public static int Of(CellSystem system)
    {
        var taken = new HashSet<int>();
        var fewest = 0;
        foreach (var candidates in Lines(system).Where(IsLonely).Select(line => line.Where(cell => IsCandidate(system, cell)).ToArray()).OrderBy(line => line.Length))
            if (!candidates.Any(taken.Contains))
            {
                taken.UnionWith(candidates);
                fewest++;
            }
        return fewest;

        bool IsLonely(int[] line) => line.All(cell => system.Standings[cell] != Standing.Unpublished) && line.Count(cell => system.Standings[cell] == Standing.Withheld) == 1;
    }

    static bool IsCandidate(CellSystem system, int cell) => system.Standings[cell] == Standing.Open && system.Values[cell] >= system.Least[cell];

    static IEnumerable<int[]> Lines(CellSystem system)
    {
        var strides = system.Strides();
        for (var d = 0; d < strides.Length; d++)
            foreach (var equation in system.Dimensions[d].Equations)
                for (var line = 0; line < system.Size; line++)
                    if (line / strides[d] % system.Dimensions[d].Count == 0) yield return [.. equation.Select(step => line + step.Node * strides[d])];
    }

    /// <summary>The least each cell can be for anyone who sees zeros and withheld cells of one or more: parts add up, and an only part that is not zero is its whole.</summary>
    public static int[] Low(CellSystem system)
    {
        var low = system.Values.Select((value, cell) => Math.Min(value, system.Least[cell])).ToArray();
        var zero = system.Values.Select((value, cell) => value == 0 && system.Least[cell] > 0).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var line in Lines(system))
            {
                var (whole, parts) = (line[0], line[1..]);
                foreach (var part in parts.Where(part => zero[whole] && !zero[part])) changed = zero[part] = true;
                var possible = parts.Where(part => !zero[part]).ToArray();
                changed |= Raise(whole, parts.Sum(part => low[part]));
                if (possible.Length == 1) changed |= Raise(possible[0], low[whole]);
            }
        }
        return low;

        bool Raise(int cell, int to)
        {
            if (low[cell] >= to) return false;
            low[cell] = to;
            return true;
        }
    }
}
