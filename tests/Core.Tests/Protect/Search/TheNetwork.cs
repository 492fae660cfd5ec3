using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

public class TheNetwork
{
    // Year 0, quarters 1 and 2, months 3, 4 (of quarter 1) and 5 (of quarter 2).
    static readonly Network Year = Network.Tree([-1, 0, 0, 1, 1, 2]);

    [Fact]
    public void A_path_to_a_node_of_the_same_parent_leaves_the_parent_alone() => Assert.Contains("+3 -4", Written(Year, 3));

    [Fact]
    public void A_path_to_another_parent_passes_both_parents_and_leaves_their_whole_alone() => Assert.Contains("+3 +1 -2 -5", Written(Year, 3));

    [Fact]
    public void A_path_out_passes_everything_above() => Assert.Contains("+3 +0 +1", Written(Year, 3));

    [Fact]
    public void A_whole_is_on_paths_of_all_its_leaves() =>
        Assert.Equal(["+1 +0 +3", "+1 +0 +4", "+1 -2 +3 -5", "+1 -2 +4 -5"], Written(Year, 1));

    [Fact]
    public void A_node_alone_is_a_path_of_itself() => Assert.Equal(["+0"], Written(Network.Tree([-1, -1]), 0));

    [Fact]
    public void Every_path_keeps_every_equation_and_begins_with_its_node()
    {
        foreach (var network in Networks())
            for (var node = 0; node < network.Count; node++)
                foreach (var path in network.Paths(node))
                {
                    Assert.Equal(new Step(node, 1), path[0]);
                    Assert.Distinct(path.Select(step => step.Node));
                    foreach (var equation in network.Equations)
                        Assert.Equal(0, equation.Sum(e => e.Sign * path.Where(step => step.Node == e.Node).Sum(step => step.Sign)));
                }
    }

    [Fact]
    public void A_node_changes_by_the_signed_sum_of_its_base_nodes()
    {
        foreach (var network in Networks())
            for (var node = 0; node < network.Count; node++)
                foreach (var path in network.Paths(node))
                {
                    var change = new int[network.Count];
                    foreach (var step in path) change[step.Node] = step.Sign;
                    for (var other = 0; other < network.Count; other++)
                        Assert.Equal(change[other], network.Of(other).Sum(step => step.Sign * change[step.Node]));
                }
    }

    [Fact]
    public void Paths_reach_every_change_of_base_nodes()
    {
        foreach (var network in Networks())
        {
            var rows = Enumerable.Range(0, network.Count).SelectMany(node => network.Paths(node)).Select(path => network.BaseNodes.Select(b => (double)path.Where(s => s.Node == b).Sum(s => s.Sign)).ToArray()).ToList();
            Assert.Equal(network.BaseNodes.Length, Rank(rows));
        }
    }

    [Fact]
    public void A_stock_is_the_first_stock_and_all_that_came_and_went() => Assert.Equal("+0 +3 +4 -5 -6", Write(TwoMonths().Of(2)));

    [Fact]
    public void Stocks_and_movements_cycle_through_one_another()
    {
        var written = Written(TwoMonths(), 1);
        Assert.Contains("+1 +3 -4", written); // One came in a month earlier: the stock between is one more.
        Assert.Contains("+1 +0 +6", written); // One more was there at first, and went out in the second month.
        Assert.Contains("+1 +2 -5", written); // One did not go out, and is still there.
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        var thrice = Assert.Throws<ArgumentException>(() => Network.StockFlow([-1, -1, -1, -1, -1, -1, -1, -1, -1], [new(0, 1, 2, 3), new(0, 4, 5, 6), new(0, 7, 8, 8)]));
        Assert.Contains("equations", thrice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deeper_of_two_nodes_is_the_part() =>
        Assert.Equal([3, 3, 3, -1, -1], [Year.Deeper(3, 1), Year.Deeper(0, 3), Year.Deeper(3, 3), Year.Deeper(3, 4), Year.Deeper(2, 3)]);

    [Fact]
    public void Of_too_many_paths_the_short_ones_are_kept()
    {
        var wide = Network.Tree([-1, .. Enumerable.Repeat(0, 30), .. Enumerable.Range(1, 30).SelectMany(region => Enumerable.Repeat(region, 30))]);
        var paths = wide.Paths(1);
        Assert.Equal(Network.MostPaths, paths.Length);
        Assert.Equal(30, paths.Count(path => path.Length == 3));
        Assert.True(paths.SelectMany(path => path).Select(step => step.Node).Distinct().Count() > 450, "the choice of long paths is not even");
    }

    static IEnumerable<Network> Networks() =>
        [Year, Network.Tree([-1]), Network.Tree([-1, 0]), Network.Tree([-1, -1, 0, 0, 1]), Network.Tree([-1, 0, 1, 1, 0, 4, 4, 4]), TwoMonths(), YearOfStocks()];

    /// <summary>Stocks 0, 1, 2; in 3, 4; out 5, 6.</summary>
    static Network TwoMonths() => Network.StockFlow([-1, -1, -1, -1, -1, -1, -1], [new(0, 3, 5, 1), new(1, 4, 6, 2)]);

    /// <summary>Stocks 0–6; in 7–12 in quarters 19 and 20 of a year 23; out 13–18 in 21 and 22 of 24.</summary>
    static Network YearOfStocks() => Network.StockFlow(
        [.. Enumerable.Repeat(-1, 7), 19, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 22, 23, 23, 24, 24, -1, -1],
        [.. Enumerable.Range(0, 6).Select(t => new StockChange(t, 7 + t, 13 + t, t + 1))]);

    static List<string> Written(Network network, int node) => [.. network.Paths(node).Select(path => Write([path[0], .. path.Skip(1).OrderBy(step => step.Node)]))];

    static string Write(IEnumerable<Step> steps) => string.Join(' ', steps.Select(step => (step.Sign > 0 ? "+" : "-") + step.Node));

    static int Rank(List<double[]> rows)
    {
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                var factor = rows[i][column] / rows[rank][column];
                for (var c = column; factor != 0 && c < rows[i].Length; c++) rows[i][c] -= factor * rows[rank][c];
            }
            rank++;
        }
        return rank;
    }
}
