namespace Transparency.Protection;

/// <summary>The paths of one dimension, flattened: the paths of a node stand in a row, and so do the steps of a path, without the node itself.</summary>
sealed class Lines
{
    public Lines(Network network, int stride)
    {
        var (firsts, starts, offsets, signs) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        for (var node = 0; node < network.Count; node++)
        {
            firsts.Add(starts.Count);
            foreach (var path in network.Paths(node))
            {
                starts.Add(offsets.Count);
                Longest = Math.Max(Longest, path.Length);
                foreach (var step in path.AsSpan()[1..])
                {
                    offsets.Add((step.Node - node) * stride);
                    signs.Add(step.Sign);
                }
            }
            Most = Math.Max(Most, starts.Count - firsts[node]);
        }
        firsts.Add(starts.Count);
        starts.Add(offsets.Count);
        (Firsts, Starts, Offsets, Signs) = ([.. firsts], [.. starts], [.. offsets], [.. signs]);
    }

    /// <summary>The first path of each node, and one more.</summary>
    public int[] Firsts { get; }

    /// <summary>The first step of each path, and one more.</summary>
    public int[] Starts { get; }

    /// <summary>How far a step's cell lies from the cell of the path's own node.</summary>
    public int[] Offsets { get; }

    public int[] Signs { get; }

    /// <summary>The most paths a node has, and the most nodes a path has.</summary>
    public int Most { get; }

    public int Longest { get; }
}
