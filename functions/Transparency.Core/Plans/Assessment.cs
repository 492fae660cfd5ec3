using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>What the figures held say of an indicator, or why they do not.</summary>
/// <param name="Baseline">The last comparable figure at or before the plan's start, else the first one after it; where none compares, the one of them that was tried.</param>
/// <param name="BaselineIsLate">The baseline is of after the plan's start.</param>
/// <param name="Latest">The latest number held, whether or not it compares.</param>
/// <param name="Change">Latest less baseline in what is counted, in points for a rate; null where the two do not compare.</param>
/// <param name="Ratio">Progress ratio; null without a target that is still ahead of the baseline.</param>
/// <param name="Class">Null with a reason, or where no direction is desired.</param>
/// <param name="Obstacles">Of baseline and latest, those that say most first.</param>
public sealed record Assessment(
    ReleasedObservation? Baseline, bool BaselineIsLate, ReleasedObservation? MidBefore, ReleasedObservation? MidAfter, ReleasedObservation? Latest,
    decimal? Change, decimal? Ratio, ProgressClass? Class, NotAssessable? Reason, ImmutableArray<Obstacle> Obstacles)
{
    static readonly Assessment None = new(null, false, null, null, null, null, null, null, NotAssessable.NoFigure, []);

    /// <param name="edition">Of the dataset that measures it; null where none does or it is not released.</param>
    public static Assessment Of(Indicator indicator, Edition? edition, PlanTime plan)
    {
        if (indicator.Figures is not { } choice) return None with { Reason = NotAssessable.NotMeasurable };
        if (edition is null) return None;
        var held = HeldFigures.Of(edition.BeyondItsPage(), choice);
        if (held.Latest is not { } latest) return None;
        var (baseline, obstacles) = held.Baseline(plan.Start);
        var seen = None with
        {
            Baseline = baseline, BaselineIsLate = baseline is not null && baseline.Period.Start > plan.Start,
            MidBefore = plan.MidTo is { } to ? held.LastBegunBy(to) : null, MidAfter = plan.MidFrom is { } from ? held.FirstEndedFrom(from) : null,
            Latest = latest, Obstacles = obstacles, Reason = null,
        };
        if (held.Count == 1) return seen with { Reason = NotAssessable.OneFigure };
        if (latest.Period.End < plan.Start) return seen with { Reason = NotAssessable.BeforePlan };
        if (latest.Period.Start <= plan.Start) return seen with { Reason = NotAssessable.NoneAfterBaseline };
        if (!obstacles.IsEmpty) return seen with { Reason = ReasonOfObstacles.Of(obstacles) };
        return Judge(indicator, edition.Structure.MeasureOf(latest.Series.Measure), seen);
    }

    static Assessment Judge(Indicator indicator, Measure measure, Assessment seen)
    {
        var (baseline, latest) = (Exact(seen.Baseline!), Exact(seen.Latest!));
        seen = seen with { Change = latest.Value - baseline.Value };
        if (indicator.Direction == Direction.None) return seen;
        var person = measure.Kind == MeasureKind.Rate ? 100m / seen.Latest!.Attributes.Base!.Value : 1;
        if (indicator.Target is not { } target) return Told(seen, Progress.InDirection(baseline.Value, latest.Value, indicator.Direction, person));
        if (target.Due is not { } due) return seen with { Reason = NotAssessable.NoTargetDate };
        return Told(
            seen with { Ratio = Progress.Ratio(baseline, latest, target.Value, due.DayNumber, indicator.Direction) },
            Progress.TowardsTarget(baseline, latest, target.Value, due.DayNumber, indicator.Direction, person));
    }

    static Assessment Told(Assessment seen, ProgressClass? found) => seen with { Class = found, Reason = found is null ? NotAssessable.OnePerson : null };

    static Reading Exact(ReleasedObservation figure) => Reading.Of(figure.Period, figure.Cell.Exact!.Value);
}
