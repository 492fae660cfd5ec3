using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>When a plan runs. A year alone begins on its first day.</summary>
/// <param name="MidFrom">First day that can be the middle of the plan; null where it has no end.</param>
/// <param name="MidTo">Last day that can be: start and end are periods, so the middle is an interval.</param>
public sealed record PlanTime(DateOnly Start, DateOnly? MidFrom, DateOnly? MidTo)
{
    /// <summary>Null where the plan states no beginning.</summary>
    public static PlanTime? Of(RegisterRow plan)
    {
        if (!Period.TryParse(plan.Value("START"), out var start)) return null;
        return Period.TryParse(plan.Value("END"), out var end)
            ? new(start.Start, Middle(start.Start, end.Start), Middle(start.End, end.End))
            : new(start.Start, null, null);
    }

    static DateOnly Middle(DateOnly from, DateOnly to) => from.AddMonths(((to.Year - from.Year) * 12 + to.Month - from.Month) / 2);
}
