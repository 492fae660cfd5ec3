using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>
/// Lists simple cycles of a network by growing length. Going along an arc adds 1 to its node, going against it takes 1 away,
/// so what comes in at a vertex goes out of it and its equation holds.
/// </summary>
sealed class Cycles
{
    const int Unreached = int.MaxValue / 2;

    readonly int[] tails, heads;
    readonly List<(int Arc, int To, int Sign)>[] leaving;
    bool more; // Whether the walk turned back somewhere for the length alone.

    public Cycles(int nodes, ImmutableArray<ImmutableArray<Step>> equations)
    {
        var outside = equations.Length;
        (tails, heads) = (new int[nodes], new int[nodes]);
        Array.Fill(tails, outside);
        Array.Fill(heads, outside);
        for (var e = 0; e < equations.Length; e++)
            foreach (var step in equations[e]) (step.Sign > 0 ? heads : tails)[step.Node] = e;
        leaving = new List<(int, int, int)>[outside + 1];
        for (var v = 0; v <= outside; v++) leaving[v] = [];
        for (var arc = 0; arc < nodes; arc++)
        {
            leaving[tails[arc]].Add((arc, heads[arc], 1));
            leaving[heads[arc]].Add((arc, tails[arc], -1));
        }
    }

    /// <summary>At most so many cycles through a node; of the length at which there are too many, an even choice.</summary>
    public ImmutableArray<ImmutableArray<Step>> Through(int node, int most)
    {
        if (tails[node] == heads[node]) return [[new(node, 1)]];
        var distance = Distances(tails[node], node);
        var found = new List<ImmutableArray<Step>>();
        more = distance[heads[node]] < Unreached;
        for (var length = distance[heads[node]] + 1; more && found.Count < most; length++)
        {
            more = false;
            var level = new List<ImmutableArray<Step>>();
            var visited = new bool[leaving.Length];
            visited[heads[node]] = true;
            Walk(heads[node], tails[node], [new(node, 1)], length, distance, visited, level, 16 * most);
            var room = Math.Min(level.Count, most - found.Count);
            for (var i = 0; i < room; i++) found.Add(level[(int)((long)i * level.Count / room)]);
        }
        return [.. found];
    }

    void Walk(int at, int target, List<Step> path, int length, int[] distance, bool[] visited, List<ImmutableArray<Step>> found, int most)
    {
        if (at == target)
        {
            if (path.Count == length) found.Add([.. path]);
            return;
        }
        foreach (var (arc, to, sign) in leaving[at])
        {
            if (found.Count >= most) return;
            if (visited[to] || arc == path[0].Node) continue;
            if (path.Count + 1 + distance[to] > length)
            {
                more |= distance[to] < Unreached;
                continue;
            }
            visited[to] = true;
            path.Add(new(arc, sign));
            Walk(to, target, path, length, distance, visited, found, most);
            path.RemoveAt(path.Count - 1);
            visited[to] = false;
        }
    }

    /// <summary>Arcs from each vertex to the target, not using one.</summary>
    int[] Distances(int target, int without)
    {
        var distance = new int[leaving.Length];
        Array.Fill(distance, Unreached);
        distance[target] = 0;
        var waiting = new Queue<int>([target]);
        while (waiting.TryDequeue(out var here))
            foreach (var (arc, to, _) in leaving[here])
                if (arc != without && distance[to] == Unreached)
                {
                    distance[to] = distance[here] + 1;
                    waiting.Enqueue(to);
                }
        return distance;
    }
}
