using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// A figure over time. A page says what to draw; marks, lines, breaks, sentences, table and margin follow from the edition.
/// Forecasts stand in the table only.
/// </summary>
public sealed record TimeFigure
{
    /// <summary>Unique on its page.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The figures drawn.</summary>
    public required Selection Figures { get; init; }

    /// <summary>Those in the first ink, whose latest one leads the sentences; others are named at their marks. Left out: all.</summary>
    public Selection? Main { get; init; }

    /// <summary>Places, drawn as a line.</summary>
    public Selection? Capacity { get; init; }

    /// <summary>The day from which the first capacity was there, where a source says so; its own period otherwise.</summary>
    public DateOnly? CapacitySince { get; init; }

    /// <summary>Where the axis begins; figures that begin before it stand in the table only. Left out: the year of the first figure.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Ids in the register of events, five at most, for orientation, not as cause. Left out: those of the dataset's topic.</summary>
    public ImmutableArray<string>? Events { get; init; }

    public ImmutableArray<Act> Acts { get; init; } = [];

    public string Download { get; init; } = "";

    /// <exception cref="InvalidOperationException">No figure is held: a page asks first.</exception>
    public Figure Make(Material material)
    {
        var parts = TimeParts.Of(material, this);
        var shares = Shares.Of(material, parts.Drawn, parts.Naming.Varying);
        var (chart, happenings) = TimeChart.Of(material, this, parts);
        return new()
        {
            Id = Id, Title = Title, Acts = Acts, Download = Download,
            Finding = TimeFinding.Of(material, this, parts, chart),
            Alternative = TimeAlternative.Of(material, parts, chart),
            Unit = TimeFinding.Unit(material, parts),
            Chart = chart,
            Letters = parts.Naming.Letters(parts.Drawn),
            Events = happenings,
            InShares = shares is null ? null : ShareChart.Of(material, chart, parts, shares),
            Table = TimeTable.Of(material, Title, parts, shares),
            Sources = Provenance.Sources(material, parts.All),
            Quotes = Provenance.Quotes(material, parts.Drawn),
            Notes = Provenance.Notes(material, parts.Drawn, parts.Breaks),
        };
    }
}

/// <summary>The figures of a time chart, in the order of the table: period, then series; capacity last.</summary>
/// <param name="All">Rows of the table.</param>
/// <param name="Drawn">Those of them that are marks.</param>
/// <param name="Places">Those of them that are capacity.</param>
sealed record TimeParts(
    ImmutableArray<ReleasedObservation> All, ImmutableArray<ReleasedObservation> Drawn, ImmutableArray<ReleasedObservation> Places,
    ImmutableArray<Break> Breaks, Naming Naming, DateOnly From)
{
    public static TimeParts Of(Material material, TimeFigure figure)
    {
        var figures = figure.Figures.From(material.Edition);
        var places = figure.Capacity?.From(material.Edition) ?? [];
        var drawable = figures.Where(one => one.Attributes.Status != ObsStatus.F && one.Period.Start <= material.Released).ToImmutableArray();
        if (drawable.IsEmpty) throw new InvalidOperationException($"No figure to draw for '{figure.Id}' of '{material.Structure.Id}'.");
        var from = figure.From ?? new DateOnly(drawable[0].Period.Start.Year, 1, 1);
        var drawn = drawable.Where(one => one.Period.Start >= from).ToImmutableArray();
        var main = (figure.Main is { } named ? drawn.LastOrDefault(named.Holds) : null) ?? (figure.Main is null ? null : drawn[^1]);
        return new(
            [.. figures, .. places], drawn, [.. places.Where(one => one.Attributes.Status != ObsStatus.F && one.Cell is Cell.Shown)],
            BreaksAmong(material.Structure, drawn), new(material, figures, main), from);
    }

    /// <summary>Breaks that part two figures of one series of the chart.</summary>
    static ImmutableArray<Break> BreaksAmong(DatasetStructure structure, ImmutableArray<ReleasedObservation> drawn) =>
    [
        .. structure.Breaks.Where(change => drawn.GroupBy(one => string.Join('.', one.Series.Dimensions)).Any(series =>
            change.Touches(structure, series.First().Series) && change.LiesBetween(series.First().Period, series.Last().Period)
            && series.First().Period.Start < change.Since.AddDays(31))),
    ];
}
