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
            if (board.IsBlocked()) break;
            Withhold();
            moves.Add(board.Snapshot());
        }
        return moves;
    }

    /// <summary>A move through withheld cells alone, or null where none is found soon.</summary>
    public Draft? Free(int cell, int change)
    {
        var (moves, direction, units) = (new List<Draft>(), Math.Sign(change), Math.Abs(change));
        if (Reuse(cell, change) is { } reused) return reused;
        board.Clear();
        while (moves.Count < units && GoFree(cell, direction, units - moves.Count, moves)) { }
        return moves.Count == units ? moves[^1] : null;
    }

    /// <summary>The move itself, if it still fits; withholds what it passes through. Else null, and nothing is withheld.</summary>
    public Draft? Take(Draft draft)
    {
        paid.Clear();
        board.Load(draft);
        if (!board.Fits() || board.IsBlocked()) return null;
        Withhold();
        return draft;
    }

    /// <summary>
    /// A move like an old one whose way has become dear, found by descending inside it. Withholds what it pays for, as long as that is
    /// cheaper than <paramref name="below"/>; else null, and nothing is withheld.
    /// </summary>
    public Draft? Mend(int cell, Draft old, long below)
    {
        paid.Clear();
        board.Load(old);
        descent.Run(cell);
        if (board.Cost() > 0) descent.Kick(cell);
        if (Fee() >= below || board.IsBlocked()) return null;
        Withhold();
        return board.Snapshot();
    }

    /// <summary>The price of the public cells the move changes, each once.</summary>
    long Fee()
    {
        var fee = 0L;
        foreach (var touched in board.Touched)
            if (board.Squares[touched].Change != 0) fee += board.Squares[touched].Price;
        return fee;
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
        var tries = 0;
        foreach (var proof in proofs.Through(cell))
        {
            if (tries++ == MostReused) break;
            var (draft, times) = (proof.Draft, change / proof.Draft.At(cell));
            boxes.Evaluated += draft.Cells.Length / 4;
            if (change % draft.At(cell) == 0 && board.IsFree(draft, times)) return draft.Times(times);
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
        var alone = moves.Count == 0;
        for (var unit = 1; unit <= units; unit++)
        {
            boxes.Apply(1);
            moves.Add(alone && unit > 1 ? moves[0].Times(unit) : board.Snapshot());
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
