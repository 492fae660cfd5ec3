using System.Runtime.InteropServices;

namespace Transparency.Protection;

/// <summary>The proof of each claim that stands today, and which of them pass through a cell. A new proof of a claim replaces the old one.</summary>
sealed class Proofs
{
    readonly List<Claim> claims = [];
    readonly List<Proof?> current = [];
    readonly List<Use>[] uses;
    long listed, live;

    public Proofs(int cells)
    {
        uses = new List<Use>[cells];
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

    public Proof? Put(int place, Draft draft)
    {
        var before = current[place];
        var proof = new Proof(place, claims[place], draft);
        current[place] = proof;
        for (var i = 0; i < draft.Cells.Length; i++) uses[draft.Cells[i]].Add(new(proof, draft.Changes[i]));
        listed += draft.Cells.Length;
        live += draft.Cells.Length - (before?.Draft.Cells.Length ?? 0);
        return before;
    }

    /// <summary>Takes back a <see cref="Put"/>.</summary>
    public void Restore(int place, Proof? before)
    {
        live += (before?.Draft.Cells.Length ?? 0) - (current[place]?.Draft.Cells.Length ?? 0);
        current[place] = before;
    }

    public bool Stands(Proof proof) => ReferenceEquals(current[proof.Place], proof);

    /// <summary>Uses of a cell in the order they came; some are of proofs that no longer stand.</summary>
    public ReadOnlySpan<Use> Of(int cell) => CollectionsMarshal.AsSpan(uses[cell]);

    public List<Proof> Standing(int cell)
    {
        var standing = new List<Proof>();
        foreach (var use in uses[cell])
            if (Stands(use.Proof)) standing.Add(use.Proof);
        return standing;
    }

    /// <summary>Forgets replaced proofs once they are the greater part. Not while one may still be restored.</summary>
    public void Tidy()
    {
        if (listed < 2 * live) return;
        foreach (var list in uses) list.RemoveAll(use => !Stands(use.Proof));
        listed = live;
    }
}
