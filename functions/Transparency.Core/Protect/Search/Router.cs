namespace Transparency.Protection;

/// <summary>Finds the moves of a claim, one for each unit of change on the way to it: through withheld cells where it can, else paying for public ones.</summary>
sealed class Router(Board board, BoxSearch boxes, Descent descent, Proofs proofs)
{
    const long PayLimit = 400_000;
    const long FreeLimit = 100_000;
    const int MostReused = 256;

    readonly List<int> paid = [];

    /// <summary>Cells withheld by the last route that paid.</summary>
    public IReadOnlyList<int> Paid => paid;

    /// <summary>Moves for 1, 2, … <paramref name="units"/> units of change, fewer where no further one is found. Withholds what it pays for.</summary>
    public List<Draft> Pay(int cell, int direction, int units)
    {
        paid.Clear();
        var moves = new List<Draft>();
        if (Reuse(cell, direction, units, moves)) return moves;
        board.Clear();
        while (moves.Count < units)
        {
            if (GoFree(cell, direction, units - moves.Count, moves)) continue;
            if (!boxes.Find(cell, direction, long.MaxValue / 4, PayLimit)) break;
            boxes.Apply();
            descent.Run(cell);
            descent.Kick(cell);
            Withhold();
            moves.Add(board.Snapshot());
        }
        return moves;
    }

    /// <summary>A move through withheld cells alone, or null. <paramref name="old"/>, when given, is descended from as a last resort.</summary>
    public Draft? Free(int cell, int change, Draft? old)
    {
        var (moves, direction, units) = (new List<Draft>(), Math.Sign(change), Math.Abs(change));
        if (Reuse(cell, change) is { } reused) return reused;
        board.Clear();
        while (moves.Count < units && GoFree(cell, direction, units - moves.Count, moves)) { }
        if (moves.Count == units) return moves[^1];
        if (old is null) return null;
        board.Load(old);
        descent.Run(cell);
        return board.Cost() == 0 ? board.Snapshot() : null;
    }

    bool Reuse(int cell, int direction, int units, List<Draft> moves)
    {
        for (var unit = 1; unit <= units; unit++)
        {
            if (Reuse(cell, direction * unit) is { } move) moves.Add(move);
            else break;
        }
        if (moves.Count == units) return true;
        moves.Clear();
        return false;
    }

    /// <summary>A multiple of another claim's move, where it passes through withheld cells alone.</summary>
    Draft? Reuse(int cell, int change)
    {
        board.Clear();
        var uses = proofs.Of(cell);
        for (int i = uses.Length - 1, tries = 0; i >= 0 && tries < MostReused; i--)
        {
            if (change % uses[i].Change != 0 || !proofs.Stands(uses[i].Proof)) continue;
            tries++;
            var (draft, times) = (uses[i].Proof.Draft, change / uses[i].Change);
            boxes.Evaluated += draft.Cells.Length;
            if (board.IsFree(draft, times)) return times == 1 ? draft : new(draft.Cells, Array.ConvertAll(draft.Changes, one => one * times));
        }
        return null;
    }

    /// <summary>The largest step that costs nothing on top of the move so far: all units by one box, else as many of one box as there is room for.</summary>
    bool GoFree(int cell, int direction, int units, List<Draft> moves)
    {
        if (!boxes.Find(cell, direction, 1, FreeLimit)) return false;
        // Units of one box cost nothing as long as the last does, because room and cost are convex.
        if (units > 1 && !boxes.Find(cell, direction * units, 1, FreeLimit))
        {
            boxes.Find(cell, direction, 1, FreeLimit);
            units = 1;
        }
        for (var unit = 0; unit < units; unit++)
        {
            boxes.Apply(1);
            moves.Add(board.Snapshot());
        }
        return true;
    }

    void Withhold()
    {
        foreach (var touched in board.Touched)
        {
            if (board.Squares[touched] is not { Price: > 0, Change: not 0 }) continue;
            board.Withhold(touched);
            paid.Add(touched);
        }
    }
}
