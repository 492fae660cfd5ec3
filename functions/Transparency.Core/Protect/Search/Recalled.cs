namespace Transparency.Protection;

/// <summary>
/// Moves that proved an earlier release. What was withheld then is withheld now, so most of them still hold beside everything that has
/// become known since, although the search might not find them again.
/// </summary>
sealed class Recalled
{
    readonly Dictionary<int, List<Draft>> drafts = [];

    public Recalled(Ground ground, IEnumerable<Move> earlier)
    {
        var above = ground.System.Dimensions.Select(Above).ToArray();
        foreach (var move in earlier)
        {
            SortedDictionary<int, int> changes = [];
            foreach (var (cell, change) in move.Changes) Spread(ground, above, cell, 0, 0, change, changes);
            var moved = changes.Where(cell => cell.Value != 0).ToList();
            if (!drafts.TryGetValue(move.Cell, out var known)) drafts.Add(move.Cell, known = []);
            known.Add(new([.. moved.Select(cell => cell.Key)], [.. moved.Select(cell => checked((short)cell.Value))]));
        }
    }

    /// <summary>Those that speak of the cell.</summary>
    public IEnumerable<Draft> Of(int cell) => drafts.TryGetValue(cell, out var known) ? known : [];

    /// <summary>For each base node every node that it counts in, with its sign.</summary>
    static List<Step>[] Above(Network network)
    {
        var above = Enumerable.Range(0, network.Count).Select(_ => new List<Step>()).ToArray();
        for (var node = 0; node < network.Count; node++)
            foreach (var part in network.Of(node)) above[part.Node].Add(new(node, part.Sign));
        return above;
    }

    static void Spread(Ground ground, List<Step>[][] above, int of, int dimension, int cell, int change, SortedDictionary<int, int> changes)
    {
        if (dimension == above.Length)
        {
            changes[cell] = changes.GetValueOrDefault(cell) + change;
            return;
        }
        foreach (var step in above[dimension][ground.Node(of, dimension)])
            Spread(ground, above, of, dimension + 1, cell + (step.Node * ground.Strides[dimension]), change * step.Sign, changes);
    }
}
