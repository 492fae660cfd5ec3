namespace Transparency.Audit;

/// <summary>The attack on one component.</summary>
sealed class Siege : IDisposable
{
    const int PoolNumbers = 20_000_000;

    readonly Component component;
    readonly int[] cells;
    readonly long threshold;
    readonly LinearProgram linear;
    readonly Seen fractions, whole;
    readonly Interval[] proved;
    readonly List<int[]> pool = [];
    readonly HashSet<int> untried = [];

    /// <param name="cells">Columns of the withheld counts.</param>
    public Siege(Component component, int[] cells, long threshold)
    {
        (this.component, this.cells, this.threshold) = (component, cells, threshold);
        linear = new(component, cells, threshold);
        (fractions, whole) = (new(component.Count), new(component.Count));
        proved = [.. component.Intervals];
    }

    /// <returns>False where the numbers contradict one another.</returns>
    public bool Linear(Purse purse) => Run(new(linear, fractions, proved, threshold, purse, Found));

    /// <summary>In whole people, what fractions left open.</summary>
    public bool Whole(Purse purse, Effort effort)
    {
        if (component.Count > effort.WholeSize) return true;
        using var program = new WholeProgram(component, threshold, effort.WholeSteps);
        return Run(new(program, whole, proved, threshold, purse, Found, 1 + component.Count / 100));
    }

    bool Run(Sweep sweep)
    {
        sweep.Raise(cells);
        sweep.Pin(cells);
        untried.Clear();
        untried.UnionWith(sweep.Untried);
        return !sweep.Contradicts;
    }

    /// <summary>Keeps a state of affairs if it is one of whole people and adds up, counted exactly.</summary>
    void Found(double[] values)
    {
        foreach (var cell in cells) fractions.Add(cell, values[cell]);
        var rounded = Array.ConvertAll(values, value => (long)Math.Round(value));
        for (var i = 0; i < values.Length; i++)
            if (Math.Abs(values[i] - rounded[i]) > 0.01) return;
        if (!component.Admits(rounded)) return;
        foreach (var cell in cells) whole.Add(cell, rounded[cell]);
        if ((long)pool.Count * cells.Length < PoolNumbers) pool.Add([.. cells.Select(cell => (int)Math.Min(rounded[cell], int.MaxValue))]);
    }

    public IEnumerable<Attacked> Verdicts() => cells.Select(cell => new Attacked(component.Unknowns[cell], Of(cell), proved[cell]));

    Standing Of(int cell) =>
        proved[cell].IsOne ? Standing.Recovered
        : proved[cell].Most < threshold ? Standing.ProvedSmall
        : whole.Reached(cell, threshold) && whole.Varies(cell) ? Standing.Open
        : fractions.Reached(cell, threshold) && fractions.Varies(cell) ? Standing.OpenInFractions
        : Standing.Untried;

    /// <summary>Cells that one person could be all of.</summary>
    public IEnumerable<int> Insiders() => cells.Where(cell => !proved[cell].IsOne && proved[cell].Holds(1));

    /// <summary>What becomes a single small number for whoever knows that this cell is one; null if the effort ended.</summary>
    public List<Supposed>? Suppose(int insider, Purse purse)
    {
        var at = Array.IndexOf(cells, insider);
        var (seen, bounds) = (new Seen(component.Count), (Interval[])proved.Clone());
        foreach (var state in pool)
            if (state[at] == 1)
                for (var i = 0; i < cells.Length; i++) seen.Add(cells[i], state[i]);
        var sweep = new Sweep(linear, seen, bounds, threshold, purse, values =>
        {
            foreach (var cell in cells) seen.Add(cell, values[cell]);
        }, 1 + component.Count / 250);
        var others = cells.Where(cell => cell != insider && !proved[cell].IsOne && !seen.Varies(cell)).ToList();
        linear.Suppose(insider, 1);
        sweep.Raise(others);
        sweep.Pin(others.Where(cell => !seen.Reached(cell, threshold)));
        linear.Release(insider);
        if (sweep.Contradicts) return [];
        return sweep.Untried.Count > 0 ? null : [.. others.Where(cell => bounds[cell].IsOne && bounds[cell].Most < threshold)
            .Select(cell => new Supposed(component.Unknowns[insider], component.Unknowns[cell], bounds[cell].Least))];
    }

    /// <summary>The least and the most that each of these columns can be, in whole people.</summary>
    public IEnumerable<Interval> Exactly(IEnumerable<int> columns, Effort effort)
    {
        using var program = new WholeProgram(component, threshold, effort.WholeSteps);
        foreach (var column in columns) yield return new(End(column, Direction.Down, program), End(column, Direction.Up, program));
    }

    long End(int column, Direction direction, WholeProgram program)
    {
        var fraction = linear.Solve(direction, [column]);
        if (fraction.Ended == Ended.NoLimit) return Interval.NoLimit;
        if (fraction is { Ended: Ended.Solved, Values: { } values } && component.Admits(Array.ConvertAll(values, value => (long)Math.Round(value)))) return (long)Math.Round(values[column]);
        var exact = program.Solve(direction, [column]);
        var bound = fraction.Values is not { } loose ? (direction == Direction.Down ? component.Intervals[column].Least : component.Intervals[column].Most)
            : direction == Direction.Down ? Seen.Ceiling(loose[column]) : Seen.Floor(loose[column]);
        return exact is { Ended: Ended.Solved, Values: { } whole } ? (long)whole[column]
            : exact.Ended == Ended.Contradiction ? throw new ContradictionException()
            : bound;
    }

    public void Dispose() => linear.Dispose();
}
