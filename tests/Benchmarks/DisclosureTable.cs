using System.Collections.Immutable;
using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>
/// A made-up table of counts of people with fixed seed: Poisson counts whose means are products of a weight per node, times a weight of
/// the cell itself. Zeros are published and an attacker knows that what is withheld is one or more.
/// </summary>
sealed class DisclosureTable
{
    readonly Random chance;

    public DisclosureTable(int seed) => chance = new(seed);

    /// <summary>For each dimension the nodes' parents and the weight of each base node, in order.</summary>
    public required ImmutableArray<(Network Network, double[] Weights)> Dimensions { get; init; }

    /// <summary>The mean of a base cell.</summary>
    public required double Density { get; init; }

    /// <summary>How uneven the cells are beyond their nodes' weights: the standard deviation of the logarithm.</summary>
    public double Unevenness { get; init; } = 0.5;

    public int Threshold { get; init; } = 5;

    /// <summary>Dimensions of each published table; the others stand at node 0, their root. None: everything is published.</summary>
    public ImmutableArray<int[]> Tables { get; init; } = [];

    public CellSystem Draw()
    {
        var networks = Dimensions.Select(dimension => dimension.Network).ToImmutableArray();
        var size = networks.Aggregate(1, (product, network) => product * network.Count);
        var values = new int[size];
        for (var cell = 0; cell < size; cell++)
            if (Nodes(networks, cell) is var nodes && nodes.Select((node, d) => networks[d].IsBase(node)).All(isBase => isBase))
                values[cell] = Poisson(nodes.Select((node, d) => Weight(d, node)).Aggregate(Density, (mean, weight) => mean * weight) * Math.Exp(Unevenness * Normal()));
        Sum(networks, values);
        var published = Enumerable.Range(0, size).Select(cell => IsPublished(Nodes(networks, cell))).ToArray();
        var small = values.Select((value, cell) => published[cell] && value > 0 && value < Threshold).ToArray();
        return new(networks, values, [.. small.Select((isSmall, cell) => !published[cell] ? Standing.Unpublished : isSmall ? Standing.Withheld : Standing.Open)],
            [.. published.Select(one => (byte)(one ? 1 : 0))], [.. Enumerable.Range(0, size).Where(cell => small[cell]).Select(cell => new Demand(cell, Threshold))]);
    }

    bool IsPublished(int[] nodes) => Tables.IsEmpty || Tables.Any(table => nodes.Select((node, d) => node == 0 || table.Contains(d)).All(fits => fits));

    double Weight(int dimension, int node) => Dimensions[dimension].Weights[Dimensions[dimension].Network.BaseNodes.IndexOf(node)];

    static int[] Nodes(ImmutableArray<Network> networks, int cell)
    {
        var nodes = new int[networks.Length];
        for (var d = networks.Length - 1; d >= 0; cell /= networks[d].Count, d--) nodes[d] = cell % networks[d].Count;
        return nodes;
    }

    /// <summary>Fills in what is not a base cell, one dimension after the other.</summary>
    static void Sum(ImmutableArray<Network> networks, int[] values)
    {
        for (int d = networks.Length - 1, stride = 1; d >= 0; stride *= networks[d].Count, d--)
            for (var cell = 0; cell < values.Length; cell++)
                if (cell / stride % networks[d].Count is var node && !networks[d].IsBase(node))
                    values[cell] = networks[d].Of(node).Sum(step => step.Sign * values[cell + (step.Node - node) * stride]);
    }

    public static double[] Skewed(int seed, int count, double unevenness)
    {
        var weights = new DisclosureTable(seed) { Dimensions = [], Density = 0 };
        return [.. Enumerable.Range(0, count).Select(_ => Math.Exp(unevenness * weights.Normal()))];
    }

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    int Poisson(double mean)
    {
        if (mean > 200) return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * Normal()));
        var (count, product, floor) = (0, chance.NextDouble(), Math.Exp(-mean));
        for (; product > floor; product *= chance.NextDouble()) count++;
        return count;
    }
}
