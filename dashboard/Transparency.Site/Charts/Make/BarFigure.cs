using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// Bars of one date, one a code of a dimension, in code order; with a second dimension they are grouped. All bars are of one and
/// the same period: the latest that is held for the first choice, unless a page names another.
/// </summary>
public sealed record BarFigure
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The figures: every code of <see cref="Rows"/> (and of <see cref="Groups"/>) that the choice holds, totals left out.</summary>
    public required Selection Figures { get; init; }

    /// <summary>Dimension whose codes are the rows.</summary>
    public required string Rows { get; init; }

    /// <summary>Dimension whose codes stand beside one another in a row; empty: one bar a row.</summary>
    public string Groups { get; init; } = "";

    /// <summary>Measure of a printed share, shown in grey beside the count; empty for none.</summary>
    public string Share { get; init; } = "";

    /// <summary>Left out: the latest period for which figures are held.</summary>
    public Period? Period { get; init; }

    /// <summary>Announced or promised, not counted.</summary>
    public bool Open { get; init; }

    public ImmutableArray<Act> Acts { get; init; } = [];

    public string Download { get; init; } = "";

    /// <exception cref="InvalidOperationException">No figure is held.</exception>
    public Figure Make(Material material)
    {
        var parts = BarParts.Of(material, this);
        var shares = Shares.Of(material, parts.All, [parts.Row]);
        var chart = BarChart.Of(material, parts, Open);
        return new()
        {
            Id = Id, Title = Title, Acts = Acts, Download = Download,
            Finding = BarFinding.Of(material, parts),
            Alternative = BarFinding.Alternative(material, parts),
            Unit = BarFinding.Unit(material, parts),
            Chart = chart,
            InShares = shares is null ? null : ShareChart.Of(material, chart, parts, shares),
            Table = BarTable.Of(material, Title, parts, shares),
            Sources = Provenance.Sources(material, parts.All),
            Quotes = Provenance.Quotes(material, parts.All),
            Notes = Provenance.Notes(material, parts.All, []),
        };
    }
}

/// <summary>The figures of a bar chart in the order of their rows.</summary>
/// <param name="Group">Index of the second dimension; −1 for none.</param>
/// <param name="Shares">The printed share of a figure, where one is printed.</param>
sealed record BarParts(
    ImmutableArray<ReleasedObservation> All, int Row, int Group, Period Period, ImmutableDictionary<ReleasedObservation, ReleasedObservation> Shares)
{
    /// <summary>Codes of the bar.</summary>
    public string Key(ReleasedObservation one) => Group < 0 ? $"{one.Series.Dimensions[Row]}" : $"{one.Series.Dimensions[Row]}-{one.Series.Dimensions[Group]}";

    public static BarParts Of(Material material, BarFigure figure)
    {
        var structure = material.Structure;
        var row = structure.IndexOf(figure.Rows);
        var group = figure.Groups.Length > 0 ? structure.IndexOf(figure.Groups) : -1;
        var held = figure.Figures.From(material.Edition)
            .Where(one => one.Attributes.Status != ObsStatus.F && IsPart(one, row) && (group < 0 || IsPart(one, group)))
            .ToArray();
        var period = figure.Period ?? held.Where(one => one.Cell is Cell.Shown or Cell.Range).Select(one => one.Period).OrderBy(one => one.End).LastOrDefault()
            ?? throw new InvalidOperationException($"No figure to draw for '{figure.Id}' of '{structure.Id}'.");
        var all = held.Where(one => one.Period.Equals(period))
            .OrderBy(one => Place(structure, row, one)).ThenBy(one => group < 0 ? 0 : Place(structure, group, one)).ThenBy(one => one.Series)
            .ToImmutableArray();
        var shares = figure.Share.Length == 0
            ? ImmutableDictionary<ReleasedObservation, ReleasedObservation>.Empty
            : all.Select(one => (one, share: material.Edition.Observations.FirstOrDefault(other =>
                    other.Period.Equals(period) && other.Series.Equals(one.Series.With(Code.Of(figure.Share))))))
                .Where(pair => pair.share is not null).ToImmutableDictionary(pair => pair.one, pair => pair.share!);
        return new(all, row, group, period, shares);
    }

    static bool IsPart(ReleasedObservation one, int dimension) =>
        one.Series.Dimensions[dimension] is var code && code != Code.Total && code != Code.NotApplicable;

    static int Place(DatasetStructure structure, int dimension, ReleasedObservation one) =>
        structure.Dimensions[dimension].CodeList.IndexOf(one.Series.Dimensions[dimension]);
}
