using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>The moves of an earlier report as moves of a system of today: cells are met by the names of their nodes.</summary>
static class EarlierMoves
{
    /// <param name="before">Null where there was no release, or nothing was withheld.</param>
    public static IEnumerable<Move> In(Layout layout, ProtectionReport? before)
    {
        foreach (var system in before?.Systems ?? [])
        {
            if (!system.Dimensions.Select(dimension => dimension.Id).SequenceEqual(layout.Dimensions.Select(members => members.Id))) continue;
            var nodes = system.Dimensions.Select((dimension, i) => dimension.Nodes.Select(layout.Dimensions[i].Find).ToArray()).ToArray();
            foreach (var move in system.Moves)
            {
                var (cell, changes) = (Cell(move.Cell), move.Changes.Select(change => (BaseCell: Cell(change.Cell), change.Change)).ToImmutableArray());
                if (cell >= 0 && changes.All(change => change.BaseCell >= 0 && layout.IsBase(change.BaseCell))) yield return new(cell, move.Value, -1, changes);
            }

            int Cell(ImmutableArray<int> tuple) => layout.At([.. tuple.Select((node, i) => nodes[i][node])]);
        }
    }
}
