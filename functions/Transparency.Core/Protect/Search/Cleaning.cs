namespace Transparency.Protection;

/// <summary>Makes a whole pattern cheaper: first every guard in turn, the largest first; then some that stand on one move, at random, until the effort is spent.</summary>
sealed class Cleaning(Ground ground, Board board, BoxSearch boxes, Proofs proofs, Exchange exchange, Chance chance)
{
    const int MostAtOnce = 6;

    public void Run(long stopAt)
    {
        foreach (var guard in Guards().OrderByDescending(guard => ground.System.Values[guard]).ThenBy(guard => guard))
        {
            if (boxes.Evaluated >= stopAt) return;
            if (board.IsGuard[guard]) Try([guard]);
        }
        var guards = Guards();
        while (guards.Length > 0 && boxes.Evaluated < stopAt)
        {
            boxes.Evaluated++; // A try that evaluates nothing is work too.
            if (Try(Together(guards[chance.Below(guards.Length)]), chance)) guards = Guards();
        }
    }

    bool Try(ReadOnlySpan<int> guards, Chance? order = null)
    {
        var better = exchange.Try(guards, order);
        proofs.Tidy();
        return better;
    }

    /// <summary>A guard and up to five others of a move that passes through it.</summary>
    int[] Together(int guard)
    {
        var proofsHere = proofs.Through(guard).ToArray();
        if (proofsHere.Length == 0) return [guard];
        var others = Array.FindAll(proofsHere[chance.Below(proofsHere.Length)].Draft.Cells, cell => board.IsGuard[cell] && cell != guard);
        chance.Shuffle(others.AsSpan());
        return [guard, .. others.Take(1 + chance.Below(MostAtOnce - 1))];
    }

    int[] Guards() => [.. Enumerable.Range(0, board.IsGuard.Length).Where(cell => board.IsGuard[cell])];
}
