using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>
/// The middle of a plan as an interval, since years are no days. Two readings stand beside each other: half-way between the start and the end,
/// and the number of years that the plan itself writes. The plan does not say from when its years count: both the start and the document are given.
/// </summary>
/// <param name="HalfWay">As wide as start and end are vague; whole days that lie inside.</param>
/// <param name="Written">The promise that names a number of years; null where the plan has none.</param>
public sealed record MidTerm((DateOnly From, DateOnly To) HalfWay, MilestoneView? Written, (DateOnly From, DateOnly To)? AfterStart, (DateOnly From, DateOnly To)? AfterDocument)
{
    static readonly string[] Numbers = ["one", "two", "three", "four", "five"];

    /// <summary>Null where the plan states no end.</summary>
    /// <param name="document">When the document came out.</param>
    public static MidTerm? Of(PlanView plan, Period? document)
    {
        if (plan.Start is not { } start || plan.End is not { } end) return null;
        var halfWay = (DateOnly.FromDayNumber((start.Start.DayNumber + end.Start.DayNumber + 1) / 2), DateOnly.FromDayNumber((start.End.DayNumber + end.End.DayNumber) / 2));
        var written = plan.Milestones.Select(one => (one, years: Years(one.Row.Value("DATE_AS_WRITTEN")))).FirstOrDefault(pair => pair.years > 0);
        return written.one is null
            ? new(halfWay, null, null, null)
            : new(halfWay, written.one, After(start, written.years), document is null ? null : After(document, written.years));
    }

    static (DateOnly, DateOnly) After(Period period, int years) => (period.Start.AddYears(years), period.End.AddYears(years));

    /// <summary>"After two years" is 2; anything else 0.</summary>
    static int Years(string written) => Array.FindIndex(Numbers, number => string.Equals(written, $"after {number} years", StringComparison.OrdinalIgnoreCase)) + 1;
}
