namespace Transparency.Protection;

/// <summary>Publishes guards that turn out not to be needed: every proof through one is routed anew through what else is withheld.</summary>
sealed class Cleaning(Ground ground, Board board, BoxSearch boxes, Proofs proofs, Router router)
{
    /// <summary>Largest first: plainly, then descending inside the old moves, until the budget is used up.</summary>
    public void Run(long stopAt)
    {
        foreach (var deep in new[] { false, true })
            foreach (var guard in Guards())
            {
                if (boxes.Evaluated >= stopAt) return;
                Drop(guard, deep);
                proofs.Tidy();
            }
    }

    /// <returns>Whether the cell is published now.</returns>
    public bool Drop(int guard, bool deep)
    {
        board.Publish(guard);
        var found = new List<(int Place, Draft Draft)>();
        foreach (var proof in proofs.Standing(guard))
        {
            board.Clear();
            if (proof.Claim.Insider >= 0) board.Lock(proof.Claim.Insider);
            var draft = router.Free(proof.Claim.Cell, proof.Claim.Change, deep ? proof.Draft : null);
            board.Clear();
            if (proof.Claim.Insider >= 0) board.Unlock(proof.Claim.Insider);
            if (draft is null)
            {
                board.Withhold(guard);
                return false;
            }
            found.Add((proof.Place, draft));
        }
        foreach (var (place, draft) in found) proofs.Put(place, draft);
        return true;
    }

    int[] Guards() => [.. Enumerable.Range(0, board.IsGuard.Length).Where(cell => board.IsGuard[cell]).OrderByDescending(cell => ground.System.Values[cell]).ThenBy(cell => cell)];
}
