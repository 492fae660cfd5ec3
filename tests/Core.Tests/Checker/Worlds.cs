namespace Transparency.Tests.Checker;

/// <summary>All sets of records that agree with everything public of a tiny dataset, one after another: the strongest attacker there is.</summary>
static class Worlds
{
    /// <param name="most">So many at most.</param>
    public static IEnumerable<long[]> Of(Tiny tiny, int most = 20_000)
    {
        var rules = tiny.Cells.Select(cell => (Parts: tiny.Of(cell), Exactly: tiny.IsShown(cell) || tiny.Known.Contains(cell), Value: tiny.Value(cell), Least: tiny.Least(cell)))
            .ToLookup(rule => rule.Parts.Max(part => part.Base));
        var roof = tiny.Counts.Select((count, i) => tiny.Cells.Where(cell => (tiny.IsShown(cell) || tiny.Known.Contains(cell)) && tiny.Of(cell).All(part => part.Sign > 0) && tiny.Of(cell).Any(part => part.Base == i))
            .Select(tiny.Value).Append(count + tiny.Threshold).Min()).ToArray();
        return From(new long[tiny.Counts.Length], 0).Take(most);

        IEnumerable<long[]> From(long[] world, int at)
        {
            if (at == world.Length)
            {
                yield return [.. world];
                yield break;
            }
            // Nearest to the truth first, so that a search that stops early has the moves that are likely to be wanted.
            foreach (var count in Enumerable.Range(0, (int)roof[at] + 1).OrderBy(count => Math.Abs(count - tiny.Counts[at])))
            {
                world[at] = count;
                var fits = rules[at].All(rule => rule.Parts.Sum(part => part.Sign * world[part.Base]) is var sum && (rule.Exactly ? sum == rule.Value : sum >= rule.Least));
                if (!fits) continue;
                foreach (var found in From(world, at + 1)) yield return found;
            }
        }
    }

    /// <summary>
    /// The least that a cell can be for whoever knows only which published cells are zero: the smallest sum over all tables of noughts and
    /// ones that leave none of the others empty. Not for equations with differences.
    /// </summary>
    public static long Floor(Tiny tiny, int cell)
    {
        var zero = tiny.Cells.Where(c => (tiny.IsShown(c) || tiny.Known.Contains(c)) && tiny.Value(c) == 0).ToList();
        var some = tiny.Cells.Where(c => tiny.IsShown(c) ? tiny.Value(c) > 0 : tiny.Least(c) > 0).ToList();
        var floor = long.MaxValue;
        for (var bits = 0; bits < 1 << tiny.Counts.Length; bits++)
        {
            var world = tiny.Counts.Select((_, i) => (long)(bits >> i & 1)).ToArray();
            if (zero.All(c => tiny.Value(c, world) == 0) && some.All(c => tiny.Value(c, world) > 0)) floor = Math.Min(floor, tiny.Value(cell, world));
        }
        return floor;
    }
}
