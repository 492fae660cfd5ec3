using System.Collections.Immutable;
using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>Tables small enough to list every set of records that agrees with what is public.</summary>
static class Tiny
{
    public static readonly Network Two = Network.Tree([-1, 0, 0]);
    public static readonly Network Three = Network.Tree([-1, 0, 0, 0]);

    /// <summary>Two parents, one of them with a single child.</summary>
    public static readonly Network Regions = Network.Tree([-1, 0, 0, 1, 1, 2]);

    /// <summary>Stocks 0, 1, 2; in 3, 4; out 5, 6.</summary>
    public static readonly Network TwoMonths = Network.StockFlow([-1, -1, -1, -1, -1, -1, -1], [new(0, 3, 5, 1), new(1, 4, 6, 2)]);

    /// <summary>The inside of a table of two flat dimensions, drawn; totals are added.</summary>
    public static CellSystem Picture(string drawing, int threshold = 5, bool zerosAreCandidates = false)
    {
        var rows = drawing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()).ToArray();
        return Of([Flat(rows.Length), Flat(rows[0].Length)], [.. rows.SelectMany(row => row)], threshold, zerosAreCandidates);
    }

    static Network Flat(int parts) => Network.Tree([-1, .. Enumerable.Repeat(0, parts)]);

    /// <param name="inside">Base cells in order.</param>
    /// <param name="isPublished">By nodes; null when everything is.</param>
    public static CellSystem Of(ImmutableArray<Network> dimensions, int[] inside, int threshold = 5, bool zerosAreCandidates = false, Func<int[], bool>? isPublished = null)
    {
        var size = dimensions.Aggregate(1, (product, network) => product * network.Count);
        var standings = Enumerable.Range(0, size).Select(cell => isPublished?.Invoke(Nodes(dimensions, cell)) ?? true ? Standing.Open : Standing.Unpublished).ToArray();
        var least = standings.Select(standing => (byte)(standing == Standing.Open && !zerosAreCandidates ? 1 : 0)).ToArray();
        var system = new CellSystem(dimensions, new int[size], standings, least, []);
        var values = Spread(system, inside);
        var small = Enumerable.Range(0, size).Where(cell => standings[cell] == Standing.Open && values[cell] > 0 && values[cell] < threshold).ToArray();
        foreach (var cell in small) standings[cell] = Standing.Withheld;
        return system with { Values = values, Demands = [.. small.Select(cell => new Demand(cell, threshold))] };
    }

    /// <summary>All cells from the base cells.</summary>
    public static int[] Spread(CellSystem system, int[] inside)
    {
        var cells = BaseCells(system);
        var place = cells.Select((cell, i) => (cell, i)).ToDictionary(x => x.cell, x => x.i);
        var sums = new Fakes.Attested(system, new([], [], []));
        return [.. Enumerable.Range(0, system.Size).Select(cell => sums.BaseCells(cell).Sum(part => part.Sign * inside[place[part.Cell]]))];
    }

    public static int[] BaseCells(CellSystem system) =>
        [.. Enumerable.Range(0, system.Size).Where(cell => Nodes(system.Dimensions, cell).Select((node, d) => system.Dimensions[d].IsBase(node)).All(isBase => isBase))];

    public static int[] Nodes(ImmutableArray<Network> dimensions, int cell)
    {
        var nodes = new int[dimensions.Length];
        for (var d = dimensions.Length - 1; d >= 0; cell /= dimensions[d].Count, d--) nodes[d] = cell % dimensions[d].Count;
        return nodes;
    }

    public static CellSystem Known(this CellSystem system, params int[] cells)
    {
        foreach (var cell in cells) system.Standings[cell] = Standing.Known;
        return system with { Demands = [.. system.Demands.Where(demand => !cells.Contains(demand.Cell))] };
    }
}
