using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>Wholes and their parts. What a list leaves out of a whole is a part as well, and is never printed.</summary>
sealed class Tree
{
    const string Rest = "~rest";

    readonly List<string> names = [];
    readonly List<List<int>> parts = [];
    readonly List<int> wholes = [];
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<int> PartsOf(int node) => parts[node];

    /// <summary>−1 if there is no such node.</summary>
    public int Find(string name) => places.GetValueOrDefault(name, -1);

    public int Add(string name, int whole = -1)
    {
        names.Add(name);
        wholes.Add(whole);
        parts.Add([]);
        if (whole >= 0) parts[whole].Add(Count - 1);
        return places[name] = Count - 1;
    }

    public int Root => wholes.IndexOf(-1);

    /// <summary>The parts that have no parts, the node itself if it has none.</summary>
    public ImmutableArray<int> Finest(int node) => parts[node].Count == 0 ? [node] : [.. parts[node].SelectMany(part => Finest(part))];

    /// <summary>What these nodes have beside the parts that are named.</summary>
    public IEnumerable<int> Rests(IEnumerable<int> nodes) => [.. nodes.SelectMany(node => parts[node].Where(part => names[part].EndsWith(Rest, StringComparison.Ordinal)))];

    public void AddRest(int whole) => Add(names[whole] + Rest, whole);

    /// <summary>Whether one is the other, or is in it.</summary>
    public bool IsIn(int node, int whole)
    {
        for (; node >= 0; node = wholes[node])
            if (node == whole) return true;
        return false;
    }

    /// <summary>Parts that may overlap do not add up: each then stands alone.</summary>
    public static Tree Of(CodeList list)
    {
        var tree = new Tree();
        void Grow(CodeItem item, int whole)
        {
            var node = tree.Add($"{item.Code}", list.Disjoint ? whole : -1);
            foreach (var part in list.PartsOf(item.Code)) Grow(part, node);
            if (list.Disjoint && !list.Exhaustive && tree.parts[node].Count > 0) tree.AddRest(node);
        }
        foreach (var root in list.Items.Where(item => item.Parent is null)) Grow(root, -1);
        return tree;
    }
}
