using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

public class Guards
{
    static readonly Effort Some = new(1, 200_000);

    [Fact]
    public void A_small_count_takes_guards_so_that_no_total_gives_it_away()
    {
        var system = Tiny.Picture("""
            3 20 30
            40 6 50
            60 70 80
            """);
        Assert.Equal("""
            . . 30 53
            . . 50 96
            60 70 80 210
            103 96 160 359
            """, Drawn(system, Found(system)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_value_up_to_the_threshold_has_its_move()
    {
        var system = Tiny.Picture("3 20 30\n40 6 50\n60 70 80");
        Assert.Equal([1, 2, 4, 5], Values(Found(system), system.Demands.Single().Cell));
    }

    [Fact]
    public void That_a_small_count_is_nobody_need_not_be_thinkable_even_where_zeros_are_candidates()
    {
        var system = Tiny.Picture("3 20 30\n40 6 50\n60 70 80", zerosAreCandidates: true);
        Assert.Equal([1, 2, 4, 5], Values(Found(system), system.Demands.Single().Cell));
    }

    /// <summary>Two people in the first of two cells; that there are two in all was shown before.</summary>
    [Fact]
    public void A_zero_may_guard_only_where_zeros_are_candidates()
    {
        CellSystem Two(bool candidates) => Tiny.Of([Tiny.Two], [2, 0], zerosAreCandidates: candidates).Known(0) with { Demands = [new(1, 2)] };
        Assert.Equal([1, 2], Found(Two(candidates: true)).Withheld);
        Assert.Equal(Two(candidates: false).Demands, Guarding.Find(Two(candidates: false), Some).Unmet);
    }

    [Fact]
    public void What_is_known_is_never_moved_and_never_a_guard()
    {
        var free = Tiny.Picture("3 20 30\n40 6 50\n60 70 80");
        var guards = Found(free).Withheld.Remove(free.Demands.Single().Cell);
        var known = Tiny.Picture("3 20 30\n40 6 50\n60 70 80").Known([.. guards]);
        Assert.Empty(Found(known).Withheld.Intersect(guards));
    }

    [Fact]
    public void Where_all_else_is_known_the_demand_is_told_as_unmet()
    {
        var system = Tiny.Picture("3 20\n40 60");
        var demand = system.Demands.Single();
        system = system.Known([.. Enumerable.Range(0, system.Size).Where(cell => cell != demand.Cell)]);
        Assert.Equal([demand], Guarding.Find(system, Some).Unmet);
    }

    [Fact]
    public void A_whole_of_two_withheld_people_is_at_least_two()
    {
        var system = Tiny.Picture("1 1 0\n30 40 50\n60 70 80");
        var whole = system.Demands.Single(demand => system.Values[demand.Cell] == 2).Cell;
        Assert.Equal([3, 4, 5], Values(Found(system), whole));
    }

    [Fact]
    public void A_whole_with_one_part_is_withheld_with_it()
    {
        var (root, region, prison) = (0, 2, 5);
        var system = Tiny.Of([Tiny.Regions], [40, 50, 3]);
        Assert.Superset(new HashSet<int> { region, prison }, Found(system).Withheld.ToHashSet());
        Assert.Equal(93, system.Values[root]);
    }

    [Fact]
    public void A_remainder_that_is_never_printed_is_guarded_too()
    {
        // A whole and two of its three parts are printed; the third is 2 people, which anybody can work out.
        var system = Tiny.Of([Tiny.Three], [30, 40, 2], isPublished: nodes => nodes[0] < 3) with { Demands = [new(3, 5)] };
        var found = Found(system);
        Assert.Single(found.Withheld);
        Assert.Equal([1, 3, 4, 5], Values(found, 3));
    }

    [Fact]
    public void A_cell_frozen_at_zero_stays_withheld_and_may_guard()
    {
        var system = Tiny.Picture("3 0 30\n40 6 50\n60 70 80");
        var (frozen, small) = (system.Values.IndexOf(0), system.Demands.Single().Cell);
        system.Standings[frozen] = Standing.Withheld;
        system.Least[frozen] = 0;
        Assert.Superset(new HashSet<int> { frozen, small }, Found(system).Withheld.ToHashSet());
    }

    [Fact]
    public void A_movement_cannot_be_told_from_the_stocks_around_it()
    {
        // Stock 20; 3 in and 8 out, stock 15; 9 in and 7 out, stock 17.
        var system = Tiny.Of([Tiny.TwoMonths], [20, 3, 9, 8, 7]);
        Assert.Equal([15, 17], system.Values[1..3]);
        var found = Found(system);
        Assert.True(found.Withheld.Length > 1);
        Assert.Equal([1, 2, 4, 5], Values(found, 3));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void A_table_of_three_dimensions_is_guarded_whole(int threshold)
    {
        var chance = new Chance(11);
        var system = Tiny.Of([Tiny.Regions, Tiny.Three, Tiny.Two], [.. Enumerable.Range(0, 18).Select(_ => chance.Below(3 * threshold))], threshold);
        Assert.True(system.Demands.Length > 3);
        var found = Found(system);
        var low = Bounds.Of(system, system.Strides()).Low;
        foreach (var (cell, to) in system.Demands)
            Assert.Equal(Enumerable.Range(low[cell], to - low[cell] + 1).Where(value => value != system.Values[cell]), Values(found, cell));
    }

    [Fact]
    public void Tables_that_share_a_margin_are_guarded_together_though_their_cross_is_not_printed()
    {
        var system = Tiny.Of([Tiny.Three, Tiny.Two, Tiny.Two], [9, 8, 7, 2, 20, 30, 40, 50, 1, 1, 0, 1], isPublished: nodes => nodes[1] == 0 || nodes[2] == 0);
        Assert.NotEmpty(system.Demands);
        Assert.All(Found(system).Withheld, cell => Assert.NotEqual(Standing.Unpublished, system.Standings[cell]));
    }

    [Fact]
    public void With_effort_fewer_people_are_withheld()
    {
        var chance = new Chance(5);
        var regions = Network.Tree([-1, 0, 0, 0, .. Enumerable.Range(0, 12).Select(i => 1 + i / 4)]);
        var system = Tiny.Of([regions, Tiny.Three, Tiny.Three], [.. Enumerable.Range(0, 108).Select(_ => chance.Below(4) == 0 ? 1 + chance.Below(4) : 5 + chance.Below(60))]);
        long Price(Guarded found) => found.Withheld.Where(cell => system.Standings[cell] == Standing.Open).Sum(cell => system.Values[cell] + 40L);
        Assert.True(Price(Found(system, new(1, 5_000_000))) < Price(Found(system, new(1, 0))));
    }

    /// <summary>Found, attested, and nothing unmet.</summary>
    static Guarded Found(CellSystem system, Effort? effort = null)
    {
        var found = Guarding.Find(system, effort ?? Some);
        Assert.Empty(found.Unmet);
        Assert.Null(new Fakes.Attested(system, found).FirstFault());
        return found;
    }

    static IEnumerable<int> Values(Guarded found, int cell) => found.Moves.Where(move => move.Cell == cell && move.Insider < 0).Select(move => move.Value);

    /// <summary>The table as printed, totals last; a dot for what is withheld.</summary>
    static string Drawn(CellSystem system, Guarded found)
    {
        var (rows, columns) = (system.Dimensions[0].Count, system.Dimensions[1].Count);
        return string.Join('\n', Enumerable.Range(1, rows).Select(row => string.Join(' ', Enumerable.Range(1, columns).Select(column =>
            row % rows * columns + column % columns is var cell && found.Withheld.Contains(cell) ? "." : $"{system.Values[cell]}"))));
    }
}
