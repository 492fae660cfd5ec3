using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>What structure alone tells of the cells of a table, worked out apart from the search.</summary>
static class DisclosureLow
{
    /// <summary>One equation with all other dimensions fixed: cells whose signed sum is zero. A whole stands before its parts.</summary>
    public static IEnumerable<(int Cell, int Sign)[]> Lines(CellSystem system)
    {
        var strides = system.Strides();
        for (var d = 0; d < strides.Length; d++)
            foreach (var equation in system.Dimensions[d].Equations)
                for (var line = 0; line < system.Size; line++)
                    if (line / strides[d] % system.Dimensions[d].Count == 0) yield return [.. equation.Select(step => (line + step.Node * strides[d], step.Sign))];
    }

    /// <summary>The least each cell can be for anyone who sees zeros and withheld cells of one or more: parts add up, and an only part that is not zero is its whole.</summary>
    public static int[] Of(CellSystem system)
    {
        var low = system.Values.Select((value, cell) => Math.Min(value, system.Least[cell])).ToArray();
        var zero = system.Values.Select((value, cell) => value == 0 && system.Least[cell] > 0).ToArray();
        var lines = Lines(system).Select(line => Array.ConvertAll(line, step => step.Cell)).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var line in lines)
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
