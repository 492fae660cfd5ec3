namespace Transparency.Protection;

/// <summary>
/// Makes the move under construction cheaper: for each public cell it changes, dearest first, a box that takes the change back for less
/// than that wins. Sums of boxes arise whose common cells cancel, as the pivots of a linear program would make them.
/// </summary>
sealed class Descent(Board board, BoxSearch boxes)
{
    const int Steps = 100;
    const int Kicks = 8;
    const long Limit = 20_000;
    const long KickLimit = 200_000;

    readonly List<int> dear = [];

    /// <summary>Down to where no single box helps, the change of <paramref name="cell"/> kept.</summary>
    public void Run(int cell)
    {
        board.Lock(cell);
        var steps = 0;
        while (steps < Steps && Improve()) steps++;
        board.Unlock(cell);
    }

    /// <summary>Forces the dearest cell out at any price and descends again; keeps what is cheaper. Some times.</summary>
    public void Kick(int cell)
    {
        var tried = new List<int>();
        for (var kick = 0; kick < Kicks; kick++)
        {
            Collect(tried);
            if (dear.Count == 0) break;
            var worst = dear[0];
            tried.Add(worst);
            var (before, cost) = (board.Snapshot(), board.Cost());
            if (ForceOut(worst, cell))
            {
                Run(cell);
                if (board.Cost() < cost) continue;
                board.Load(before);
            }
            board.Unlock(worst);
        }
        foreach (var one in tried) board.Unlock(one);
    }

    bool ForceOut(int worst, int cell)
    {
        board.Lock(cell);
        var forced = boxes.Find(worst, -board.Squares[worst].Change, long.MaxValue / 4, KickLimit);
        if (forced) boxes.Apply();
        board.Unlock(cell);
        if (forced) board.Lock(worst);
        return forced;
    }

    bool Improve()
    {
        Collect([]);
        foreach (var cell in dear)
        {
            var change = board.Squares[cell].Change;
            if (!boxes.Find(cell, -change, 0, Limit) && (Math.Abs(change) == 1 || !boxes.Find(cell, -Math.Sign(change), 0, Limit))) continue;
            boxes.Apply();
            return true;
        }
        return false;
    }

    /// <summary>Public cells the move changes, dearest first.</summary>
    void Collect(List<int> without)
    {
        dear.Clear();
        foreach (var cell in board.Touched)
            if (board.Squares[cell] is { Price: > 0, Change: not 0 } && !without.Contains(cell)) dear.Add(cell);
        dear.Sort((a, b) => Weight(b).CompareTo(Weight(a)) is not 0 and var order ? order : a.CompareTo(b));
    }

    long Weight(int cell) => (long)board.Squares[cell].Price * Math.Abs(board.Squares[cell].Change);
}
