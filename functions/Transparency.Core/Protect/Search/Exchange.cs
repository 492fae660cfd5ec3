namespace Transparency.Protection;

/// <summary>Publishes guards, mends the proofs that passed through them, and takes all of it back unless the pattern became cheaper.</summary>
sealed class Exchange(Board board, Proofs proofs, Router router)
{
    readonly List<(int Place, Proof? Before)> replaced = [];
    readonly List<int> published = [], withheld = [];

    /// <returns>Whether the pattern is cheaper now; if not, it is as before.</returns>
    public bool Try(ReadOnlySpan<int> guards, Chance? chance = null)
    {
        replaced.Clear();
        published.Clear();
        withheld.Clear();
        foreach (var guard in guards) Publish(guard);
        var broken = Broken();
        if (chance is not null) chance.Shuffle(broken.AsSpan());
        var saved = Sum(published);
        foreach (var proof in broken)
            if (!Mend(proof, saved - Sum(withheld)))
            {
                TakeBack();
                return false;
            }
        PublishIdle(broken);
        return true;
    }

    Proof[] Broken()
    {
        var broken = new SortedDictionary<int, Proof>();
        foreach (var guard in published)
            foreach (var proof in proofs.Through(guard)) broken[proof.Place] = proof;
        return [.. broken.Values];
    }

    bool Mend(Proof proof, long below)
    {
        var claim = proof.Claim;
        board.Clear();
        if (claim.Insider >= 0) board.Lock(claim.Insider);
        var paid = false;
        var draft = router.Free(claim.Cell, claim.Change);
        if (draft is null)
        {
            draft = router.Mend(claim.Cell, proof.Draft, below);
            paid = draft is not null;
        }
        if (paid) withheld.AddRange(router.Paid);
        board.Clear();
        if (claim.Insider >= 0) board.Unlock(claim.Insider);
        if (draft is null) return false;
        replaced.Add((proof.Place, proofs.Put(proof.Place, draft)));
        return true;
    }

    /// <summary>What only the replaced proofs needed.</summary>
    void PublishIdle(Proof[] broken)
    {
        foreach (var proof in broken)
            foreach (var cell in proof.Draft.Cells)
                if (board.IsGuard[cell] && proofs.Users(cell) == 0) board.Publish(cell);
    }

    void TakeBack()
    {
        board.Clear();
        for (var i = replaced.Count - 1; i >= 0; i--) proofs.Restore(replaced[i].Place, replaced[i].Before);
        foreach (var cell in withheld) board.Publish(cell);
        foreach (var cell in published) board.Withhold(cell);
    }

    void Publish(int guard)
    {
        board.Publish(guard);
        published.Add(guard);
    }

    long Sum(List<int> cells)
    {
        var sum = 0L;
        foreach (var cell in cells) sum += board.PriceOf(cell);
        return sum;
    }
}
