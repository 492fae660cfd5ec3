using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Comparison;

/// <summary>What the figure is set against: the change since the last comparable one, or why there is none.</summary>
public abstract record Against
{
    Against() { }

    /// <param name="Amount">Later less earlier: persons, places or whatever the measure counts; points for a rate.</param>
    public sealed record Change(ReleasedObservation Earlier, decimal Amount, bool InPoints) : Against;

    /// <summary>There is an earlier figure, but it is not comparable; all reasons, those that say most first.</summary>
    public sealed record NotComparable(ReleasedObservation Earlier, ImmutableArray<Obstacle> Why) : Against;

    /// <summary>No earlier figure of this is held.</summary>
    public sealed record NothingEarlier : Against;
}

/// <summary>The latest figure held of something, for a tile: with its date, its own part and nothing of another date.</summary>
public sealed record LatestFigure(ReleasedObservation Figure, Against Against)
{
    /// <summary>The latest period after it whose figure is withheld to protect people; null where none is.</summary>
    public Period? LaterWithheld { get; private init; }

    /// <summary>
    /// The latest number held: by the end of its period, then the shorter period, then an exact number before a bound.
    /// Forecasts and cells without a number do not count. The earlier figure is the latest comparable one; where there is none,
    /// the nearest one says why.
    /// </summary>
    /// <returns>Null where no number is held.</returns>
    public static LatestFigure? Of(Edition edition, Selection selection)
    {
        var chosen = selection.From(edition);
        var held = chosen
            .Where(figure => figure.Cell is Cell.Shown or Cell.Range && figure.Attributes.Status != ObsStatus.F)
            .OrderByDescending(figure => figure.Period.End)
            .ThenByDescending(figure => figure.Period.Start)
            .ThenBy(figure => figure.Cell.Exact is null)
            .ThenBy(figure => figure.Series)
            .ToList();
        return held.Count == 0 ? null : new(held[0], Set(edition.Structure, held[0], held.Skip(1)))
        {
            LaterWithheld = chosen.Where(figure => figure.Cell is Cell.Suppressed && figure.Period.Start > held[0].Period.End).Select(figure => figure.Period).Max(),
        };
    }

    static Against Set(DatasetStructure structure, ReleasedObservation latest, IEnumerable<ReleasedObservation> others)
    {
        Against? nearest = null;
        foreach (var earlier in others.Where(other => other.Period.End < latest.Period.Start))
        {
            var obstacles = Comparability.Obstacles(structure, earlier, latest);
            if (obstacles.IsEmpty)
                return new Against.Change(
                    earlier, latest.Cell.Exact!.Value - earlier.Cell.Exact!.Value,
                    structure.MeasureOf(latest.Series.Measure).Kind == MeasureKind.Rate);
            nearest ??= new Against.NotComparable(earlier, obstacles);
        }
        return nearest ?? new Against.NothingEarlier();
    }
}
