namespace Transparency.Protection;

/// <summary>The proof of each claim that stands today, and which of them pass through a cell. A new proof of a claim replaces the old one.</summary>
sealed class Proofs
{
    readonly List<Claim> claims = [];
    readonly List<Proof?> current = [];
    readonly List<Proof> all = [];
    readonly List<int>[] uses;
    readonly int[] users;
    long listed, live;

    public Proofs(int cells)
    {
        users = new int[cells];
        uses = new List<int>[cells];
        for (var cell = 0; cell < cells; cell++) uses[cell] = [];
    }

    public IReadOnlyList<Claim> Claims => claims;

    public Proof? this[int place] => current[place];

    public int Claim(Claim claim)
    {
        claims.Add(claim);
        current.Add(null);
        return claims.Count - 1;
    }

    /// <returns>The proof that stood before.</returns>
    public Proof? Put(int place, Draft draft)
    {
        var before = current[place];
        var proof = new Proof(place, claims[place], draft);
        Stand(place, proof);
        foreach (var cell in draft.Cells) uses[cell].Add(all.Count);
        all.Add(proof);
        listed += draft.Cells.Length;
        return before;
    }

    /// <summary>Takes back a <see cref="Put"/>.</summary>
    public void Restore(int place, Proof? before) => Stand(place, before);

    /// <summary>How many proofs that stand pass through the cell.</summary>
    public int Users(int cell) => users[cell];

    /// <summary>The proofs that stand and pass through a cell, the last first.</summary>
    public IEnumerable<Proof> Through(int cell)
    {
        var list = uses[cell];
        for (var i = list.Count - 1; i >= 0; i--)
            if (all[list[i]] is var proof && ReferenceEquals(current[proof.Place], proof)) yield return proof;
    }

    /// <summary>Forgets replaced proofs once they are a fifth. Not while one may still be restored.</summary>
    public void Tidy()
    {
        if (listed < live + live / 4) return;
        all.Clear();
        foreach (var list in uses) list.Clear();
        foreach (var proof in current)
        {
            if (proof is null) continue;
            foreach (var cell in proof.Draft.Cells) uses[cell].Add(all.Count);
            all.Add(proof);
        }
        listed = live;
    }

    void Stand(int place, Proof? proof)
    {
        Count(current[place], -1);
        Count(proof, 1);
        current[place] = proof;
    }

    void Count(Proof? proof, int times)
    {
        if (proof is null) return;
        live += times * proof.Draft.Cells.Length;
        foreach (var cell in proof.Draft.Cells) users[cell] += times;
    }
}
