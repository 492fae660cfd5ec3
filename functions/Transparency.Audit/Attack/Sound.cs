namespace Transparency.Audit;

/// <summary>What follows at once from the equations, without those whose numbers contradict one another: from a contradiction everything would.</summary>
/// <param name="Intervals">Narrowed.</param>
sealed record Sound(Interval[] Intervals, IReadOnlyList<Equation> Equations, IReadOnlySet<int> Contradictory)
{
    public bool Holds(int unknown) => !Contradictory.Contains(unknown);

    public static Sound Of(Unknowns unknowns)
    {
        var contradictory = new HashSet<int>();
        for (var equations = unknowns.Equations; ;)
        {
            var intervals = unknowns.Intervals();
            if (Propagation.Narrow(intervals, equations) is not { } broken) return new(intervals, equations, contradictory);
            contradictory.UnionWith(Around(broken, unknowns));
            equations = [.. equations.Where(equation => equation != broken && !Ends(equation).Any(contradictory.Contains))];
        }
    }

    /// <summary>All that hangs together with it; nothing where all its counts are shown.</summary>
    static IEnumerable<int> Around(Equation broken, Unknowns unknowns)
    {
        var open = Ends(broken).Where(unknown => !unknowns[unknown].IsOne).ToHashSet();
        return Component.Of(unknowns.Intervals(), unknowns.Equations.Select(equation => equation with { Implied = false }).ToList())
            .Where(component => component.Unknowns.Any(open.Contains)).SelectMany(component => component.Unknowns);
    }

    static IEnumerable<int> Ends(Equation equation) => equation.Left.Concat(equation.Right);
}
