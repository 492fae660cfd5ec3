using System.Globalization;
using Transparency.Site.Reading;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// The time of a plan: whole quarters up to three years, whole years beyond, from the first day that the plan or its evidence names to the last.
/// The beginning, the middle and the end of the plan stand on every strip.
/// </summary>
sealed class PlanAxis
{
    readonly PlanView plan;
    readonly MidTerm? middle;
    readonly TimeAxis time;
    readonly bool quarters;

    public PlanAxis(PlanView plan, MidTerm? middle)
    {
        (this.plan, this.middle) = (plan, middle);
        var days = Days(plan).DefaultIfEmpty(plan.Start?.Start ?? new DateOnly(2000, 1, 1)).ToList();
        var (from, to) = (days.Min(), days.Max());
        quarters = to.DayNumber - from.DayNumber < 3 * 366;
        time = quarters
            ? new(new(from.Year, (from.Month - 1) / 3 * 3 + 1, 1), new DateOnly(to.Year, (to.Month - 1) / 3 * 3 + 1, 1).AddMonths(3).AddDays(-1))
            : new(new(from.Year, 1, 1), new(to.Year, 12, 31));
    }

    public double At(DateOnly day) => Math.Clamp(time.At(day), 0, 100);

    /// <summary>Where the day after a last day begins.</summary>
    public double After(DateOnly day) => Math.Clamp(time.At(day.AddDays(1)), 0, 100);

    /// <summary>The first day of the plan: where a promise "by" a day begins to be on time.</summary>
    public DateOnly Begin => plan.Start?.Start ?? time.From;

    /// <summary>What stands behind the marks of every strip.</summary>
    public IEnumerable<Shape> Ground(double height)
    {
        if (middle is not null) yield return new Shape.Rect(At(middle.HalfWay.From), 0, After(middle.HalfWay.To) - At(middle.HalfWay.From), height, "trk");
        foreach (var tick in Ticks()) yield return new Shape.Line(At(tick), 0, At(tick), height, "gl");
        yield return new Shape.Line(100, 0, 100, height, "gl");
        if (plan.Start is { } start) yield return new Shape.Line(At(start.Start), 0, At(start.Start), height, "evl0");
        if (plan.End is { } end) yield return new Shape.Line(After(end.End), 0, After(end.End), height, "evl0");
    }

    /// <summary>Years or quarters, and above them the words for beginning, middle and end.</summary>
    public IEnumerable<Shape> Head(Words words)
    {
        if (plan.Start is { } start) yield return Named(At(start.Start), words["plans.axis.begin"], Anchor.Start);
        if (middle is not null) yield return Named((At(middle.HalfWay.From) + After(middle.HalfWay.To)) / 2, words["plans.axis.middle"], Anchor.Middle);
        if (plan.End is { } end) yield return Named(After(end.End), words["plans.axis.end"], Anchor.End);
        foreach (var tick in Ticks())
        {
            var year = tick.Year.ToString(CultureInfo.InvariantCulture);
            var name = quarters ? words.Fill("plans.axis.quarter", ("quarter", (tick.Month + 2) / 3)) : year;
            yield return new Shape.Label(At(tick), 4, 34, Anchor.Start, Span.Plain(quarters && tick.Month == 1 ? $"{name} ’{year[2..]}" : name), "");
        }
    }

    static Shape.Label Named(double x, string text, Anchor anchor) => new(x, anchor == Anchor.Start ? 4 : anchor == Anchor.End ? -4 : 0, 14, anchor, Span.Plain(text), "t2");

    IEnumerable<DateOnly> Ticks()
    {
        for (var day = time.From; day <= time.To; day = day.AddMonths(quarters ? 3 : 12)) yield return day;
    }

    static IEnumerable<DateOnly> Days(PlanView plan)
    {
        Period?[] periods = [plan.Start, plan.End, .. plan.Actions.SelectMany(action => new[] { action.Start, action.End }), .. plan.Milestones.Select(one => one.Happened)];
        return periods.OfType<Period>().SelectMany(period => period == plan.Start ? [period.Start] : new[] { period.Start, period.End })
            .Concat(plan.Milestones.SelectMany(one => new[] { one.DueFrom, one.DueTo }).OfType<DateOnly>());
    }
}
