using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

public class Against_elimination
{
    [Fact]
    public void Adding_and_subtracting_gives_no_small_count_away() => Drawing.Systems(5, 20).All(300, system =>
    {
        var guarded = Guarding.Find(system, new(1, 0));
        Assert.Empty(Elimination.Exact(system, guarded.Withheld).Intersect(system.Demands.Except(guarded.Unmet).Select(demand => demand.Cell)));
    });

    [Fact]
    public void Without_guards_it_would()
    {
        var exact = 0;
        Drawing.Systems(5, 20).All(100, system => exact += Elimination.Exact(system, system.Demands.Select(demand => demand.Cell)).Intersect(system.Demands.Select(demand => demand.Cell)).Count());
        Assert.True(exact > 50, $"{exact}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nor_from_a_table_of_four_hundred_cells(int seed)
    {
        var chance = new Chance((ulong)seed);
        var regions = Network.Tree([-1, 0, 0, 0, .. Enumerable.Range(0, 12).Select(i => 1 + i / 4)]);
        var system = Tiny.Of([regions, Tiny.Three, Network.Tree([-1, 0, 0, 0, 0, 0])], [.. Enumerable.Range(0, 180).Select(_ => chance.Below(3) == 0 ? 1 + chance.Below(4) : 5 + chance.Below(60))]);
        var guarded = Guarding.Find(system, new(1, 100_000));
        Assert.Empty(guarded.Unmet);
        Assert.Empty(Elimination.Exact(system, guarded.Withheld).Intersect(system.Demands.Select(demand => demand.Cell)));
    }
}
