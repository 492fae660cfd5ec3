using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Comparison;

/// <summary>
/// When two figures of one dataset may be set against each other: counted-by, population, counting unit, stock or flow, source,
/// kind of period and base agree, both are exact, both dates are stated, no break lies between. One structure is one
/// definition version, so that agrees already.
/// </summary>
public static class Comparability
{
    /// <returns>All obstacles, those that say most first, a break of few codes before one of many; none: the two are comparable.</returns>
    public static ImmutableArray<Obstacle> Obstacles(DatasetStructure structure, ReleasedObservation one, ReleasedObservation other)
    {
        var (earlier, later) = one.Period.CompareTo(other.Period) <= 0 ? (one, other) : (other, one);
        return
        [
            .. WhatIsCounted(structure, earlier.Series, later.Series),
            .. HowItIsStated(structure, earlier), .. HowItIsStated(structure, later),
            .. WhenItWasCounted(structure, earlier, later),
        ];
    }

    public static bool Comparable(DatasetStructure structure, ReleasedObservation one, ReleasedObservation other) =>
        Obstacles(structure, one, other).IsEmpty;

    static IEnumerable<Obstacle> WhatIsCounted(DatasetStructure structure, SeriesKey earlier, SeriesKey later)
    {
        for (var i = 0; i < structure.Dimensions.Length; i++)
            if (earlier.Dimensions[i] != later.Dimensions[i])
                yield return new Obstacle.OtherCode(structure.Dimensions[i].Id, earlier.Dimensions[i], later.Dimensions[i]);
        var (before, after) = (structure.MeasureOf(earlier.Measure), structure.MeasureOf(later.Measure));
        if (before.Temporality != after.Temporality || after.Temporality == Temporality.NotStated)
            yield return new Obstacle.OtherTemporality(before.Temporality, after.Temporality);
        if (before.Unit != after.Unit) yield return new Obstacle.OtherUnit(before.Unit, after.Unit);
        if (before.Id != after.Id) yield return new Obstacle.OtherMeasure(before.Id, after.Id);
        if (earlier.Source != later.Source) yield return new Obstacle.OtherSource(earlier.Source, later.Source);
    }

    static IEnumerable<Obstacle> HowItIsStated(DatasetStructure structure, ReleasedObservation figure)
    {
        if (figure.Cell is Cell.Missing or Cell.Suppressed)
        {
            yield return new Obstacle.NoNumber(figure.Period);
            yield break;
        }
        var attributes = figure.Attributes;
        if (attributes.Status is not (ObsStatus.A or ObsStatus.B or ObsStatus.P))
            yield return new Obstacle.NotObserved(figure.Period, attributes.Status);
        if (figure.Cell.Exact is null) yield return new Obstacle.NotExact(figure.Period);
        if (structure.Notes.Any(note => note.DateImplied && attributes.Notes.Contains(note.Code)))
            yield return new Obstacle.DateImplied(figure.Period);
        if (structure.MeasureOf(figure.Series.Measure).Kind == MeasureKind.Rate && attributes.Base is null)
            yield return new Obstacle.BaseNotStated(figure.Period);
    }

    static IEnumerable<Obstacle> WhenItWasCounted(DatasetStructure structure, ReleasedObservation earlier, ReleasedObservation later)
    {
        foreach (var change in structure.Breaks
            .Where(change => change.LiesBetween(earlier.Period, later.Period)
                && (change.Touches(structure, earlier.Series) || change.Touches(structure, later.Series)))
            .OrderBy(change => change.Scope.Sum(codes => codes.Value.Length)))
            yield return new Obstacle.BreakBetween(change);
        if (later.Attributes.Status == ObsStatus.B) yield return new Obstacle.NewSeries(later.Period);
        if (!SameKind(earlier.Period, later.Period)) yield return new Obstacle.OtherKindOfPeriod(earlier.Period, later.Period);
        if (later.Period.Start <= earlier.Period.End) yield return new Obstacle.SamePeriod(later.Period);
    }

    /// <summary>A change that took a stretch of time parts figures from inside it as well.</summary>
    public static bool LiesBetween(this Break change, Period earlier, Period later) =>
        earlier.Start < change.From && later.End >= change.Since;

    static bool SameKind(Period one, Period other) =>
        one.Frequency == other.Frequency && (one.Frequency != Frequency.Span || Months(one) == Months(other));

    static int Months(Period span) => (span.End.Year - span.Start.Year) * 12 + span.End.Month - span.Start.Month;
}
