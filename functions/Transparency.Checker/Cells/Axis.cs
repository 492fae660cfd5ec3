namespace Transparency.Checker;

/// <summary>One dimension of a grid: its nodes, and which of them are signed sums of others. A node without parts is a base node.</summary>
sealed class Axis
{
    const int MostNodes = 4000;

    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly int[] parents;

    /// <param name="parents">For each node the one that it is a part of in a tree; −1 where there is none.</param>
    /// <param name="remainders">Nodes that are never printed: what is left of a code beside its listed parts.</param>
    public Axis(string id, IReadOnlyList<string> names, (int Node, int Sign)[][] parts, int[] parents, IEnumerable<int> remainders)
    {
        if (names.Count > MostNodes) throw new FormatException($"{id} has more members than the checker takes");
        (Id, Names, Parts, this.parents, Remainders) = (id, names, parts, parents, [.. remainders]);
        for (var i = 0; i < names.Count; i++)
            if (!places.TryAdd(names[i], i)) throw new FormatException($"{id} has '{names[i]}' twice");
        Root = Array.IndexOf(parents, -1);
        var order = Order();
        Sums = [.. order.Where(node => parts[node].Length > 0)];
        Above = Uses(order);
    }

    /// <summary>Each node is the sum of those whose parent it is.</summary>
    public static (int Node, int Sign)[][] Tree(int[] parents)
    {
        var parts = parents.Index().ToLookup(node => node.Item, node => (node.Index, 1));
        return [.. parents.Select((_, node) => parts[node].ToArray())];
    }

    public string Id { get; }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public (int Node, int Sign)[][] Parts { get; }

    public HashSet<int> Remainders { get; }

    /// <summary>Nodes with parts, each after its parts.</summary>
    public int[] Sums { get; }

    /// <summary>For each base node all that it counts in, itself too, with the sign it counts with.</summary>
    public (int Node, int Sign)[][] Above { get; }

    /// <returns>−1 where there is no such node.</returns>
    public int Find(string name) => places.GetValueOrDefault(name, -1);

    public int Parent(int node) => parents[node];

    /// <summary>The node without a parent; code lists have one.</summary>
    public int Root { get; }

    /// <summary>The deeper of two nodes of which one is within the other; −1 where neither is.</summary>
    public int Deeper(int a, int b) => IsWithin(a, b) ? a : IsWithin(b, a) ? b : -1;

    bool IsWithin(int low, int high)
    {
        for (; low >= 0; low = parents[low])
            if (low == high) return true;
        return false;
    }

    List<int> Order()
    {
        var waiting = Parts.Select(list => list.Length).ToArray();
        var users = Parts.SelectMany((list, node) => list.Select(part => (part.Node, User: node))).ToLookup(pair => pair.Node, pair => pair.User);
        List<int> order = [.. Enumerable.Range(0, Count).Where(node => waiting[node] == 0)];
        for (var i = 0; i < order.Count; i++)
            order.AddRange(users[order[i]].Where(user => --waiting[user] == 0));
        return order.Count == Count ? order : throw new FormatException($"the members of {Id} are parts of each other in a circle");
    }

    (int, int)[][] Uses(List<int> order)
    {
        var made = new Dictionary<int, int>[Count];
        var uses = Enumerable.Range(0, Count).Select(_ => new List<(int, int)>()).ToArray();
        foreach (var node in order)
        {
            made[node] = Parts[node].Length == 0 ? new() { [node] = 1 } : [];
            foreach (var (part, sign) in Parts[node])
                foreach (var (leaf, times) in made[part])
                    made[node][leaf] = made[node].GetValueOrDefault(leaf) + sign * times;
            foreach (var (leaf, times) in made[node])
                if (times != 0) uses[leaf].Add((node, times));
        }
        return [.. uses.Select(list => list.ToArray())];
    }
}
