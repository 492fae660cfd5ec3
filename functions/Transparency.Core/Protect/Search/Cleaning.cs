namespace Transparency.Protection;

/// <summary>
/// Makes a whole pattern cheaper: every guard in turn as long as that helps, those that the fewest proofs stand on first, as they are the
/// soonest tried and the likeliest to go; then some that stand on one move, at random, until the effort is spent.
/// </summary>
sealed class Cleaning(Board board, BoxSearch boxes, Proofs proofs, Exchange exchange, Chance chance)
{
    const int MostAtOnce = 6;

    public void Run(long stopAt)
    {
        while (InTurn(stopAt)) { }
        var guards = Guards();
        while (guards.Length > 0 && boxes.Evaluated < stopAt)
        {
            boxes.Evaluated++; // A try that evaluates nothing is work too.
            if (Try(Together(guards[chance.Below(guards.Length)]), chance)) guards = Guards();
        }
    }

    /// <returns>Whether anything was found, and there is effort left.</returns>
    bool InTurn(long stopAt)
    {
        var found = false;
        foreach (var guard in Guards().OrderBy(proofs.Users).ThenBy(guard => guard))
        {
            if (boxes.Evaluated >= stopAt) return false;
            if (board.IsGuard[guard]) found |= Try([guard]);
        }
        return found;
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
