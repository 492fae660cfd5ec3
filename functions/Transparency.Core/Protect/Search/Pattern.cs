using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>What an attempt came to.</summary>
sealed class Pattern(Ground ground, Board board, Proofs proofs, IReadOnlySet<int> unmet)
{
    int[] Guards => [.. Enumerable.Range(0, board.IsGuard.Length).Where(cell => board.IsGuard[cell])];

    /// <summary>Nothing unmet before something, then fewer cells, then fewer people in them.</summary>
    public (int Unmet, int Guards, long People) Rank => (unmet.Count, Guards.Length, Guards.Sum(cell => (long)ground.System.Values[cell]));

    public Guarded Told()
    {
        var system = ground.System;
        var withheld = Enumerable.Range(0, system.Size).Where(cell => board.IsGuard[cell] || system.Standings[cell] == Standing.Withheld);
        var moves = Enumerable.Range(0, proofs.Claims.Count).Select(place => proofs[place]).OfType<Proof>().Select(Tell)
            .OrderBy(move => move.Insider >= 0).ThenBy(move => move.Cell).ThenBy(move => move.Value).ThenBy(move => move.Insider);
        return new([.. withheld], [.. moves], [.. system.Demands.Where(demand => unmet.Contains(demand.Cell))]);
    }

    Move Tell(Proof proof)
    {
        var (claim, draft) = (proof.Claim, proof.Draft);
        var changes = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < draft.Cells.Length; i++)
            if (ground.IsBase[draft.Cells[i]]) changes.Add((draft.Cells[i], draft.Changes[i]));
        changes.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return new(claim.Cell, ground.System.Values[claim.Cell] + claim.Change, claim.Insider, changes.ToImmutable());
    }
}
