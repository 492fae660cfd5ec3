using System.Collections.Immutable;
using System.Globalization;
using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>
/// The minimality attack: whoever knows the method and not the seed leaves out every table that agrees with what is public and would never have
/// been withheld like this. Done in full on tiny tables: each table that agrees is protected again with many seeds. Nothing is promised against it, and
/// it succeeds: the choice of guards follows from prices that follow from counts, and the seed decides the order alone. Here it is held to what was measured.
/// </summary>
public class Against_who_knows_the_method
{
    const int Seeds = 12, Threshold = 3;

    [Fact]
    [Trait("Category", "Long")]
    public void Some_small_counts_of_tiny_tables_become_exact_and_most_do_not()
    {
        var chance = new Chance(20261130);
        var (small, exact, few, agreeing, likely) = (0, 0, 0, 0, 0);
        for (var table = 0; table < 60; table++)
        {
            ImmutableArray<Network> dimensions = table % 2 == 0 ? [Tiny.Two, Tiny.Two] : [Tiny.Two, Tiny.Three];
            var system = Tiny.Of(dimensions, [.. Enumerable.Range(0, table % 2 == 0 ? 4 : 6).Select(_ => chance.Below(3) == 0 ? 1 + chance.Below(2) : 3 + chance.Below(4))], Threshold);
            var guarded = Guarding.Find(system, new(1, 5_000));
            if (system.Demands.IsEmpty || !guarded.Unmet.IsEmpty) continue;
            var worlds = Worlds(system, guarded.Withheld);
            var possible = worlds.Where(world => Enumerable.Range(1, Seeds).Any(seed => Pattern(dimensions, system, world, (ulong)seed).SequenceEqual(guarded.Withheld))).ToList();
            (agreeing, likely) = (agreeing + worlds.Count, likely + possible.Count);
            foreach (var demand in system.Demands)
            {
                var values = possible.Select(world => world[demand.Cell]).ToHashSet();
                small++;
                if (values.Count == 1) exact++;
                if (values.Max() < Threshold) few++;
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{small} small counts; of {agreeing} tables that agree {likely} could have come out like this; {exact} counts exact, {few} known to be small"));
        Assert.True(small > 60);
        Assert.InRange(exact, 0, small / 8);
    }

    static List<int[]> Worlds(CellSystem system, IEnumerable<int> withheld)
    {
        List<int[]> worlds = [];
        new Everything(system, withheld, room: 6).Each(world => worlds.Add([.. world]));
        return worlds;
    }

    static ImmutableArray<int> Pattern(ImmutableArray<Network> dimensions, CellSystem like, int[] world, ulong seed) =>
        Guarding.Find(Tiny.Of(dimensions, [.. Tiny.BaseCells(like).Select(cell => world[cell])], Threshold), new(seed, 5_000)).Withheld;
}
