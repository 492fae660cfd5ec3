using Google.OrTools.LinearSolver;
using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>
/// A number of cells that no pattern can do without, so that the distance to the best is known. Each line by itself asks two things:
/// what a small cell changes by, the others withheld with it must be able to take back, as far as each can rise or fall; and a guard
/// that is alone in a line guards nothing, as no move can change it. The linear program of all of them asks less than a proof does, so
/// the truth lies at or above its least.
/// </summary>
static class DisclosureFewest
{
    /// <summary>Near enough: what is told is proved by the prices found, not by their being the best.</summary>
    const string Precision = "termination_criteria { simple_optimality_criteria { eps_optimal_absolute: 1e-3 eps_optimal_relative: 1e-4 } }";

    sealed record Condition(List<(int Cell, double Times)> Sum, double AtLeast);

    public static int Of(CellSystem system)
    {
        var conditions = Conditions(system).ToArray();
        using var program = Solver.CreateSolver("PDLP");
        program.SetSolverSpecificParametersAsString(Precision);
        var cells = new Variable?[system.Size];
        for (var cell = 0; cell < cells.Length; cell++)
            if (IsCandidate(system, cell)) program.Objective().SetCoefficient(cells[cell] = program.MakeNumVar(0, 1, ""), 1);
        program.Objective().SetMinimization();
        var constraints = Array.ConvertAll(conditions, condition =>
        {
            var constraint = program.MakeConstraint(condition.AtLeast, double.PositiveInfinity, "");
            foreach (var (cell, times) in condition.Sum) constraint.SetCoefficient(cells[cell], times);
            return constraint;
        });
        return program.Solve() == Solver.ResultStatus.OPTIMAL ? (int)Math.Ceiling(Sure(conditions, Array.ConvertAll(constraints, constraint => constraint.DualValue()), system.Size) - 1e-6)
            : throw new InvalidOperationException("The program found no end.");
    }

    /// <summary>What the prices of the conditions prove by themselves, whatever the program made of its fractions: conditions added up, less what they ask of a cell beyond one.</summary>
    static double Sure(Condition[] conditions, double[] prices, int size)
    {
        var (sum, asked) = (0.0, new double[size]);
        foreach (var (condition, price) in conditions.Zip(prices.Select(price => Math.Max(0, price))))
        {
            sum += price * condition.AtLeast;
            foreach (var (cell, times) in condition.Sum) asked[cell] += price * times;
        }
        return sum - asked.Sum(much => Math.Max(0, much - 1));
    }

    static IEnumerable<Condition> Conditions(CellSystem system)
    {
        var low = DisclosureLow.Of(system);
        var demanded = system.Demands.ToDictionary(demand => demand.Cell, demand => demand.To);
        foreach (var line in DisclosureLow.Lines(system).Where(line => line.All(step => system.Standings[step.Cell] != Standing.Unpublished)))
        {
            var candidates = line.Where(step => IsCandidate(system, step.Cell)).ToArray();
            var small = line.Where(step => system.Standings[step.Cell] == Standing.Withheld).ToArray();
            foreach (var step in small.Where(step => demanded.ContainsKey(step.Cell)))
                foreach (var (sign, units) in new[] { (step.Sign, demanded[step.Cell] - system.Values[step.Cell]), (-step.Sign, system.Values[step.Cell] - low[step.Cell]) })
                {
                    double Room((int Cell, int Sign) other) => other.Sign == -sign ? double.PositiveInfinity : system.Values[other.Cell] - low[other.Cell];
                    var missing = units - small.Where(other => other.Cell != step.Cell).Sum(Room);
                    if (missing > 0) yield return new([.. candidates.Select(other => (other.Cell, Math.Min(1, Room(other) / missing))).Where(part => part.Item2 > 0)], 1);
                }
            if (small.Length > 0) continue;
            foreach (var guard in candidates) yield return new([(guard.Cell, -1), .. candidates.Where(other => other != guard).Select(other => (other.Cell, 1.0))], 0);
        }
    }

    static bool IsCandidate(CellSystem system, int cell) => system.Standings[cell] == Standing.Open && system.Values[cell] > 0 && system.Values[cell] >= system.Least[cell];
}
