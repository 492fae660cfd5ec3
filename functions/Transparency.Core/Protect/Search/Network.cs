using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>
/// One dimension. Its nodes are arcs and its equations are vertices, with one vertex more, "out", where nodes end that stand in one
/// equation only. A change that keeps every equation is then a circulation, and a sum of simple cycles (the paths).
/// </summary>
public sealed class Network
{
    /// <summary>Paths kept per node. More would cost time and find little: the long ones are sums of short ones.</summary>
    internal const int MostPaths = 512;

    readonly Lazy<ImmutableArray<ImmutableArray<ImmutableArray<Step>>>> paths;
    readonly ImmutableArray<ImmutableArray<Step>> sums;

    Network(ImmutableArray<int> parents, ImmutableArray<ImmutableArray<Step>> equations, ImmutableArray<ImmutableArray<Step>> sums)
    {
        (Parents, Equations, this.sums) = (parents, equations, sums);
        BaseNodes = [.. Enumerable.Range(0, Count).Where(IsBase)];
        paths = new(() =>
        {
            var cycles = new Cycles(parents.Length, equations);
            return [.. Enumerable.Range(0, Count).Select(node => cycles.Through(node, MostPaths))];
        });
    }

    /// <summary>Wholes and their parts: each parent is the sum of its children.</summary>
    /// <param name="parents">Of each node; −1 for a root, of which there may be several.</param>
    public static Network Tree(IReadOnlyList<int> parents) => StockFlow(parents, []);

    /// <summary>Trees of stocks and movements, with stock = previous stock + in − out.</summary>
    /// <param name="parents">As for a tree. A node of a flow has no children.</param>
    public static Network StockFlow(IReadOnlyList<int> parents, IReadOnlyList<StockChange> flows)
    {
        var children = parents.Select((parent, node) => (parent, node)).Where(x => x.parent >= 0).ToLookup(x => x.parent, x => x.node);
        var equations = Enumerable.Range(0, parents.Count).Where(children.Contains)
            .Select(node => (ImmutableArray<Step>)[new(node, 1), .. children[node].Select(child => new Step(child, -1))])
            .Concat(flows.Select(flow => (ImmutableArray<Step>)[new(flow.Before, 1), new(flow.In, 1), new(flow.Out, -1), new(flow.After, -1)]));
        return new([.. parents], Orientation.Of(parents.Count, equations), new BaseSums(children, flows).All(parents.Count));
    }

    public int Count => Parents.Length;

    /// <summary>The node each is part of, −1 for a root.</summary>
    public ImmutableArray<int> Parents { get; }

    /// <summary>Signed sums that are zero. A node stands in at most two of them, with opposite signs.</summary>
    public ImmutableArray<ImmutableArray<Step>> Equations { get; }

    /// <summary>The nodes every other is a signed sum of: those without parts that no flow computes.</summary>
    public ImmutableArray<int> BaseNodes { get; }

    public bool IsBase(int node) => sums[node] is [var only] && only.Node == node;

    /// <summary>The node as a signed sum of base nodes, in order.</summary>
    public ImmutableArray<Step> Of(int node) => sums[node];

    /// <summary>Simple cycles through the node, short first. Each begins with the node itself, with sign 1.</summary>
    public ImmutableArray<ImmutableArray<Step>> Paths(int node) => paths.Value[node];

    /// <summary>The one of two nodes that is part of the other (or the other itself), −1 where neither is.</summary>
    public int Deeper(int one, int other) => IsWithin(one, other) ? one : IsWithin(other, one) ? other : -1;

    bool IsWithin(int part, int whole)
    {
        while (part >= 0 && part != whole) part = Parents[part];
        return part == whole;
    }
}
