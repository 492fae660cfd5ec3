using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>Random tiny tables, with every set of records listed that agrees with what is public.</summary>
public class Against_everything
{
    const int Room = 4;

    [Fact]
    public void Every_demanded_value_is_possible() => Drawing.Systems().All(400, system =>
    {
        var guarded = Guarding.Find(system, new(1, 20_000));
        Assert.Null(new Fakes.Attested(system, guarded).FirstFault());
        var (possible, bounds) = (new Everything(system, guarded.Withheld, Room).Possible(), Bounds.Of(system, system.Strides()));
        foreach (var demand in system.Demands.Except(guarded.Unmet))
            for (var value = Math.Max(1, bounds.Low[demand.Cell]); value <= demand.To; value++) Assert.Contains(value, possible[demand.Cell]);
    });

    [Fact]
    public void What_the_search_does_not_meet_is_impossible_even_with_everything_withheld()
    {
        var unmet = 0;
        Drawing.Systems().All(400, system =>
        {
            var guarded = Guarding.Find(system, new(1, 0));
            if (guarded.Unmet.IsEmpty) return;
            unmet++;
            AssertImpossible(system, guarded);
        });
        Assert.True(unmet > 0, "everything was met, so nothing was asked");
    }

    static void AssertImpossible(CellSystem system, Guarded guarded)
    {
        var all = new Everything(system, Enumerable.Range(0, system.Size).Where(cell => system.Values[cell] >= system.Least[cell]), Room);
        var (possible, low) = (all.Possible(), Bounds.Of(system, system.Strides()).Low);
        Assert.All(guarded.Unmet, demand => Assert.True(IsImpossible(demand) || IsExactForAnInsider(system, all, demand.Cell), $"{demand} of {string.Join(' ', system.Values)}"));

        bool IsImpossible(Demand demand) => Enumerable.Range(1, demand.To).Where(value => value >= low[demand.Cell]).Any(value => !possible[demand.Cell].Contains(value));
    }

    [Fact]
    public void No_value_below_the_bound_is_possible_whatever_is_withheld() => Drawing.Systems().All(300, system =>
    {
        var possible = new Everything(system, Enumerable.Range(0, system.Size).Where(cell => system.Values[cell] >= system.Least[cell]), 2).Possible();
        var low = Bounds.Of(system, system.Strides()).Low;
        for (var cell = 0; cell < system.Size; cell++)
            if (system.Standings[cell] == Standing.Withheld) Assert.True(possible[cell].Min() >= low[cell]);
    });

    [Fact]
    public void No_person_alone_in_a_cell_learns_another_small_cell()
    {
        var repaired = 0;
        Drawing.Systems().All(400, system =>
        {
            var guarded = Guarding.Find(system, new(1, 0));
            repaired += guarded.Moves.Count(move => move.Insider >= 0);
            var all = new Everything(system, guarded.Withheld, Room);
            foreach (var demand in system.Demands.Except(guarded.Unmet)) Assert.False(IsExactForAnInsider(system, all, demand.Cell));
        });
        Assert.True(repaired > 0, "no system of these needed a move against an insider");
    }

    /// <summary>Whether someone alone in a withheld cell can tell a small cell that someone else is in.</summary>
    static bool IsExactForAnInsider(CellSystem system, Everything all, int cell)
    {
        var ground = new Ground(system);
        var insiders = Enumerable.Range(0, system.Size).Where(one => system.Standings[one] == Standing.Withheld && system.Values[one] == 1
            && (ground.Deeper(cell, one) is var both && (both < 0 || system.Values[both] != 1))).ToHashSet();
        all.Each(table =>
        {
            if (table[cell] != system.Values[cell]) insiders.RemoveWhere(one => table[one] == 1);
        });
        return insiders.Count > 0;
    }
}
