using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Plans;

/// <summary>The numbers held of an indicator, oldest first: bounds and implied dates too, forecasts and cells without a number not.</summary>
sealed class HeldFigures
{
    readonly DatasetStructure structure;
    readonly ImmutableArray<ReleasedObservation> figures;

    HeldFigures(DatasetStructure structure, ImmutableArray<ReleasedObservation> figures) => (this.structure, this.figures) = (structure, figures);

    public static HeldFigures Of(Edition edition, FigureChoice choice)
    {
        var selection = choice.In(edition.Structure);
        return new(edition.Structure,
        [
            .. selection.From(edition).Where(figure => figure.Cell is Cell.Shown or Cell.Range && figure.Attributes.Status != ObsStatus.F)
                .OrderBy(figure => figure.Period.End).ThenBy(figure => figure.Period.Start)
                .ThenByDescending(figure => figure.Cell.Exact is null).ThenByDescending(figure => figure.Series),
        ]);
    }

    public int Count => figures.Length;

    /// <summary>As <see cref="LatestFigure"/> has it.</summary>
    public ReleasedObservation? Latest => figures.LastOrDefault();

    /// <summary>
    /// The last figure that begins at or before the plan's start and compares with the latest, else the first one after it that
    /// does; where none does, the one nearest to the start, with all that stands between.
    /// </summary>
    public (ReleasedObservation? Figure, ImmutableArray<Obstacle> Obstacles) Baseline(DateOnly start)
    {
        if (Latest is not { } latest) return (null, []);
        if (latest.Period.Start <= start) return (latest, []);
        var tried = figures.SkipLast(1).Where(figure => figure.Period.Start <= start).Reverse()
            .Concat(figures.SkipLast(1).Where(figure => figure.Period.Start > start))
            .Select(figure => (figure, Comparability.Obstacles(structure, figure, latest))).ToList();
        return tried.Count == 0 ? (null, []) : tried.Find(pair => pair.Item2.IsEmpty) is { figure: not null } found ? found : tried[0];
    }

    public ReleasedObservation? LastBegunBy(DateOnly day) => figures.LastOrDefault(figure => figure.Period.Start <= day);

    public ReleasedObservation? FirstEndedFrom(DateOnly day) => figures.FirstOrDefault(figure => figure.Period.End >= day);
}
