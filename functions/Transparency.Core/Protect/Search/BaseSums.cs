using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>Every node as a signed sum of base nodes.</summary>
sealed class BaseSums(ILookup<int, int> children, IReadOnlyList<StockChange> flows)
{
    readonly Dictionary<int, StockChange> after = flows.ToDictionary(flow => flow.After);
    readonly Dictionary<int, ImmutableArray<Step>> known = [];

    public ImmutableArray<ImmutableArray<Step>> All(int count)
    {
        // Flows in the order of their stocks, so that a long chain is not a deep recursion.
        foreach (var flow in flows) Of(flow.After);
        return [.. Enumerable.Range(0, count).Select(Of)];
    }

    ImmutableArray<Step> Of(int node)
    {
        if (known.TryGetValue(node, out var sum)) return sum;
        sum = after.TryGetValue(node, out var flow) ? Sum([(Of(flow.Before), 1), (Of(flow.In), 1), (Of(flow.Out), -1)])
            : children.Contains(node) ? Sum(children[node].Select(child => (Of(child), 1)))
            : [new(node, 1)];
        return known[node] = sum;
    }

    static ImmutableArray<Step> Sum(IEnumerable<(ImmutableArray<Step> Steps, int Sign)> parts)
    {
        var total = new SortedDictionary<int, int>();
        foreach (var (steps, sign) in parts)
            foreach (var step in steps) total[step.Node] = total.GetValueOrDefault(step.Node) + sign * step.Sign;
        return [.. total.Where(x => x.Value != 0).Select(x => new Step(x.Key, x.Value))];
    }
}
