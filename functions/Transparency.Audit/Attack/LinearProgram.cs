using Google.OrTools.LinearSolver;

namespace Transparency.Audit;

/// <summary>
/// A component whose counts may be broken into fractions: every interval it gives holds the true one. One model serves all questions;
/// only what is asked for changes, so that each answer starts from the last.
/// </summary>
sealed class LinearProgram : IProgram
{
    readonly Component component;
    readonly Solver solver;
    readonly Variable[] columns;
    readonly Dictionary<int, Variable> capped = [];
    readonly MPSolverParameters settings = new();
    readonly List<Variable> asked = [];

    /// <param name="cells">Columns that may be asked up to the cap.</param>
    public LinearProgram(Component component, IEnumerable<int> cells, long cap, string engine = "GLOP")
    {
        this.component = component;
        solver = Solver.CreateSolver(engine) ?? throw new InvalidOperationException($"OR-Tools has no {engine}.");
        settings.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        settings.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        settings.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.PRIMAL);
        columns = [.. component.Intervals.Select(interval => solver.MakeNumVar(interval.Least, Most(interval), ""))];
        foreach (var row in component.Rows)
        {
            var constraint = solver.MakeConstraint(row.Right, row.Right, "");
            foreach (var (column, sign) in row.Terms) constraint.SetCoefficient(columns[column], sign);
        }
        foreach (var cell in cells)
        {
            var part = capped[cell] = solver.MakeNumVar(0, cap, "");
            var constraint = solver.MakeConstraint(0, double.PositiveInfinity, "");
            constraint.SetCoefficient(columns[cell], 1);
            constraint.SetCoefficient(part, -1);
        }
    }

    public Answer Solve(Direction direction, IReadOnlyCollection<int> of)
    {
        var objective = solver.Objective();
        foreach (var variable in asked) objective.SetCoefficient(variable, 0);
        asked.Clear();
        asked.AddRange(of.Select(column => direction == Direction.UpToCap ? capped[column] : columns[column]));
        foreach (var variable in asked) objective.SetCoefficient(variable, 1);
        objective.SetOptimizationDirection(direction != Direction.Down);
        return solver.Solve(settings) switch
        {
            Solver.ResultStatus.OPTIMAL => new(Ended.Solved, [.. columns.Select(column => column.SolutionValue())]),
            Solver.ResultStatus.INFEASIBLE => new(Ended.Contradiction, null),
            Solver.ResultStatus.UNBOUNDED => new(Ended.NoLimit, null),
            _ => new(Ended.GaveUp, null),
        };
    }

    public void Suppose(int column, long value) => columns[column].SetBounds(value, value);

    public void Release(int column) => columns[column].SetBounds(component.Intervals[column].Least, Most(component.Intervals[column]));

    static double Most(Interval interval) => interval.Most >= Interval.NoLimit ? double.PositiveInfinity : interval.Most;

    public void Dispose()
    {
        settings.Dispose();
        solver.Dispose();
    }
}
