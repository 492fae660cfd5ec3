using System.Globalization;
using Google.OrTools.Sat;

namespace Transparency.Audit;

/// <summary>A component whose counts are whole, as people are: exact, and dear.</summary>
/// <param name="effort">How long one question may take, in the solver's own measure: the same question always ends the same.</param>
sealed class WholeProgram(Component component, long cap, double effort) : IProgram
{
    /// <summary>Where nothing limits a count, none is looked for above this.</summary>
    public const long Ceiling = 1_000_000;

    readonly Dictionary<int, long> supposed = [];

    public Answer Solve(Direction direction, IReadOnlyCollection<int> of)
    {
        var model = new CpModel();
        var columns = component.Intervals.Select((interval, i) => supposed.TryGetValue(i, out var value)
            ? model.NewIntVar(value, value, "") : model.NewIntVar(interval.Least, Math.Min(interval.Most, Math.Max(interval.Least, Ceiling)), "")).ToArray();
        foreach (var row in component.Rows)
            model.Add(LinearExpr.WeightedSum(row.Terms.Select(term => columns[term.Column]), row.Terms.Select(term => term.Sign)) == row.Right);
        var asked = LinearExpr.Sum(of.Select(column => direction == Direction.UpToCap ? Capped(model, columns[column]) : columns[column]));
        if (direction == Direction.Down) model.Minimize(asked);
        else model.Maximize(asked);
        var solver = new CpSolver { StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:1,cp_model_probing_level:0,symmetry_level:0,max_presolve_iterations:1,max_deterministic_time:{effort},random_seed:1") };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => new(Ended.Solved, Values()),
            CpSolverStatus.Infeasible => new(Ended.Contradiction, null),
            CpSolverStatus.Feasible => new(Ended.GaveUp, Values()),
            _ => new(Ended.GaveUp, null),
        };

        double[] Values() => [.. columns.Select(column => (double)solver.Value(column))];
    }

    IntVar Capped(CpModel model, IntVar column)
    {
        var part = model.NewIntVar(0, cap, "");
        model.Add(part <= column);
        return part;
    }

    public void Suppose(int column, long value) => supposed[column] = value;

    public void Release(int column) => supposed.Remove(column);

    public void Dispose() => supposed.Clear();
}
