using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>The true count of every cell of a system, from what the partner sent. Private.</summary>
static class Counts
{
    /// <summary>
    /// Base counts are taken as they were sent, remainders are what is left of a code beside its parts, and everything else is added up;
    /// what was sent as well must agree with that.
    /// </summary>
    /// <returns>Null, and why, where a count is missing or does not agree; without a figure.</returns>
    public static long[]? Of(Layout layout, IEnumerable<Observation> held, out string why)
    {
        var (counts, sent) = (new long[layout.Size], new bool[layout.Size]);
        foreach (var observation in held)
        {
            var cell = layout.Find(observation.Series.Dimensions, observation.Series.Measure, observation.Period);
            if (cell < 0) continue;
            if (observation.Cell.Exact is not { } number)
            {
                why = $"{layout.Name(cell)} was not sent as an exact count. Ask the partner for the count itself.";
                return null;
            }
            (counts[cell], sent[cell]) = ((long)number, true);
        }
        var given = sent.ToArray();
        Subtract(layout, counts, given);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (!layout.IsBase(cell)) continue;
            if (!given[cell])
            {
                why = $"{layout.Name(cell)} was not sent, or something it is computed from. Ask the partner for every combination of codes and every period, zeros too.";
                return null;
            }
            if (counts[cell] >= 0) continue;
            why = $"{layout.Name(cell)} would be below nought. Ask the partner to mend the total or its parts.";
            return null;
        }
        return Agree(layout, Sum(layout, counts), counts, sent, out why);
    }

    /// <summary>Fills in remainders, one dimension after the other.</summary>
    static void Subtract(Layout layout, long[] counts, bool[] given)
    {
        for (var dimension = 0; dimension < layout.Dimensions.Length - 1; dimension++)
        {
            var members = layout.Dimensions[dimension];
            for (var cell = 0; cell < counts.Length && members.HasRemainders; cell++)
            {
                var node = layout.Node(cell, dimension);
                if (!members.IsRemainder(node)) continue;
                var whole = layout.With(cell, dimension, members.Parents[node]);
                (counts[cell], given[cell]) = (counts[whole], given[whole]);
                for (var part = 0; part < members.Listed; part++)
                {
                    if (members.Parents[part] != members.Parents[node]) continue;
                    var at = layout.With(cell, dimension, part);
                    counts[cell] -= counts[at];
                    given[cell] &= given[at];
                }
            }
        }
    }

    /// <summary>All cells from base cells.</summary>
    public static long[] Sum(Layout layout, long[] counts)
    {
        var sums = new long[counts.Length];
        for (var cell = 0; cell < counts.Length; cell++) sums[cell] = layout.IsBase(cell) ? counts[cell] : 0;
        for (var dimension = 0; dimension < layout.Networks.Length; dimension++)
        {
            var network = layout.Networks[dimension];
            for (var cell = 0; cell < counts.Length; cell++)
            {
                var node = layout.Node(cell, dimension);
                if (network.IsBase(node)) continue;
                var sum = 0L;
                foreach (var step in network.Of(node)) sum = checked(sum + (step.Sign * sums[layout.With(cell, dimension, step.Node)]));
                sums[cell] = sum;
            }
        }
        return sums;
    }

    static long[]? Agree(Layout layout, long[] sums, long[] counts, bool[] sent, out string why)
    {
        why = "";
        for (var cell = 0; cell < sums.Length; cell++)
        {
            if (sums[cell] < 0) why = $"{layout.Name(cell)} would be below nought: stock and flows do not agree. Ask the partner to mend them.";
            else if (sums[cell] > int.MaxValue / 4) why = $"{layout.Name(cell)} is too large to be a count of people. Ask the partner to mend it.";
            else if (sent[cell] && sums[cell] != counts[cell]) why = $"{layout.Name(cell)} was sent and is not what its parts add up to. Ask the partner to mend the total or its parts.";
            if (why.Length > 0) return null;
        }
        return sums;
    }
}
