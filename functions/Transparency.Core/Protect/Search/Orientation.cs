using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>
/// Writes equations so that a node standing in two of them has opposite signs, by turning whole equations round.
/// Only then are they vertices of a graph, and every change that keeps them a sum of cycles.
/// </summary>
static class Orientation
{
    /// <exception cref="ArgumentException">A node stands in three equations, or cannot have opposite signs in its two.</exception>
    public static ImmutableArray<ImmutableArray<Step>> Of(int nodes, IEnumerable<ImmutableArray<Step>> unoriented)
    {
        var equations = unoriented.ToArray();
        var standsIn = new List<(int Equation, int Sign)>[nodes];
        for (var node = 0; node < nodes; node++) standsIn[node] = [];
        for (var e = 0; e < equations.Length; e++)
            foreach (var step in equations[e]) standsIn[step.Node].Add((e, step.Sign));
        if (Array.FindIndex(standsIn, list => list.Count > 2) is >= 0 and var crowded)
            throw new ArgumentException($"Node {crowded} stands in {standsIn[crowded].Count} equations; a network allows two.");

        var turn = new int[equations.Length];
        for (var start = 0; start < equations.Length; start++)
            if (turn[start] == 0) Spread(start, equations, standsIn, turn);
        return [.. equations.Select((equation, e) => turn[e] == 1 ? equation : [.. equation.Select(step => step with { Sign = -step.Sign })])];
    }

    static void Spread(int start, ImmutableArray<Step>[] equations, List<(int Equation, int Sign)>[] standsIn, int[] turn)
    {
        turn[start] = 1;
        var waiting = new Queue<int>([start]);
        while (waiting.TryDequeue(out var here))
            foreach (var step in equations[here])
                foreach (var (there, sign) in standsIn[step.Node])
                {
                    if (there == here) continue;
                    var wanted = -turn[here] * step.Sign * sign;
                    if (turn[there] == 0)
                    {
                        turn[there] = wanted;
                        waiting.Enqueue(there);
                    }
                    else if (turn[there] != wanted) throw new ArgumentException($"Node {step.Node} cannot have opposite signs in its two equations; they are no network.");
                }
    }
}
