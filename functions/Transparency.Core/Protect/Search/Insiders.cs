namespace Transparency.Protection;

/// <summary>
/// A person who is alone in a withheld cell knows that cell. Every other small cell has to have a move that leaves this one as it is;
/// where no stored move does, one is looked for, and paid for if need be. Cells that this person is in are the person's own and no secret.
/// </summary>
sealed class Insiders(Ground ground, Board board, Proofs proofs, Router router, Recalled recalled)
{
    readonly int[] stamps = new int[ground.System.Size];
    int stamp;

    /// <returns>Small cells left exact for an insider.</returns>
    public HashSet<int> Repair()
    {
        var left = new HashSet<int>();
        var alone = Enumerable.Range(0, ground.System.Size).Where(cell => ground.System.Standings[cell] == Standing.Withheld && ground.System.Values[cell] == 1).ToArray();
        foreach (var demand in ground.System.Demands)
            while (Knowing(demand.Cell, alone) is >= 0 and var insider)
                if (!Close(demand.Cell, insider))
                {
                    left.Add(demand.Cell);
                    break;
                }
        return left;
    }

    /// <summary>A cell of one person that every move of the small cell changes, −1 when there is none.</summary>
    int Knowing(int cell, int[] alone)
    {
        List<int>? left = null;
        foreach (var proof in proofs.Through(cell))
        {
            stamp++;
            foreach (var changed in proof.Draft.Cells) stamps[changed] = stamp;
            left = (left ?? [.. alone]).FindAll(one => stamps[one] == stamp);
            if (left.Count == 0) return -1;
        }
        return (left ?? [.. alone]).FindIndex(one => !IsOwn(cell, one)) is >= 0 and var at ? (left ?? [.. alone])[at] : -1;
    }

    bool IsOwn(int cell, int insider) => ground.Deeper(cell, insider) is >= 0 and var both && ground.System.Values[both] == 1;

    bool Close(int cell, int insider)
    {
        board.Clear();
        board.Lock(insider);
        var (move, direction) = router.Free(cell, 1) is { } up ? (up, 1) : router.Free(cell, -1) is { } down ? (down, -1) : (null, 0);
        foreach (var paying in new[] { 1, -1 })
        {
            if (move is not null) break;
            (move, direction) = (router.Pay(cell, paying, 1) is [var paid] ? paid : null, paying);
        }
        if (move is null && recalled.Of(cell).Where(draft => draft.At(cell) != 0 && draft.At(insider) == 0).Select(router.Take).FirstOrDefault(draft => draft is not null) is { } taken)
            (move, direction) = (taken, taken.At(cell));
        board.Clear();
        board.Unlock(insider);
        if (move is null) return false;
        proofs.Put(proofs.Claim(new(cell, direction, insider)), move);
        return true;
    }
}
