namespace Transparency.Audit;

/// <summary>
/// Asks a program about many cells at once: whichever a found state of affairs clears needs no question of its own. What no state clears is asked
/// alone, and that answer is proof.
/// </summary>
/// <param name="price">Of a question.</param>
/// <param name="found">Told of every state that a question brings.</param>
/// <param name="seen">By column.</param>
/// <param name="proved">By column; narrowed as questions are answered.</param>
sealed class Sweep(IProgram program, Seen seen, Interval[] proved, long threshold, Purse purse, Action<double[]> found, int price = 1)
{
    /// <summary>The numbers cannot be true as they were put together.</summary>
    public bool Contradicts { get; private set; }

    /// <summary>Cells whose question was not asked or not answered.</summary>
    public HashSet<int> Untried { get; } = [];

    /// <summary>Which cells cannot reach the threshold.</summary>
    public void Raise(IEnumerable<int> cells) =>
        Run(cells, Direction.UpToCap, cell => seen.Reached(cell, threshold) || proved[cell].Most < threshold, Small);

    /// <summary>Which cells can be one number only.</summary>
    public void Pin(IEnumerable<int> cells)
    {
        var all = cells.ToList();
        Run(all, Direction.Down, Settled, (cell, value) => proved[cell] = proved[cell].Within(Interval.From(Seen.Ceiling(value))));
        foreach (var cell in all.Where(cell => !Settled(cell)))
            Run([cell], Direction.Up, Settled, (one, value) => proved[one] = proved[one].Within(new(0, Seen.Floor(value))));

        bool Settled(int cell) => seen.Varies(cell) || proved[cell].IsOne;
    }

    void Small(int cell, double value)
    {
        if (Seen.Floor(value) < threshold) proved[cell] = proved[cell].Within(new(0, Seen.Floor(value)));
    }

    void Run(IEnumerable<int> cells, Direction direction, Predicate<int> done, Action<int, double> alone)
    {
        var waiting = new Stack<List<int>>([[.. cells]]);
        while (!Contradicts && waiting.TryPop(out var group))
        {
            group.RemoveAll(done);
            if (group.Count == 0) continue;
            if (!purse.Spend(price))
            {
                Untried.UnionWith(group);
                continue;
            }
            var answer = program.Solve(direction, group);
            Contradicts = answer.Ended == Ended.Contradiction;
            if (answer.Values is { } values) found(values);
            if (group is [var one])
            {
                if (answer is { Ended: Ended.Solved, Values: { } farthest }) alone(one, farthest[one]);
                else if (answer.Ended != Ended.NoLimit && !done(one)) Untried.Add(one);
                continue;
            }
            if (direction == Direction.UpToCap && answer is { Ended: Ended.Solved, Values: { } all }) Together(group, all);
            var left = group.FindAll(cell => !done(cell));
            if (left.Count < group.Count) waiting.Push(left);
            else
            {
                waiting.Push(left[..(left.Count / 2)]);
                waiting.Push(left[(left.Count / 2)..]);
            }
        }
    }

    /// <summary>What all of them cannot reach together, none of them can alone.</summary>
    void Together(List<int> group, double[] values)
    {
        var sum = group.Sum(cell => Math.Min(values[cell], threshold));
        foreach (var cell in group) Small(cell, sum);
    }
}
