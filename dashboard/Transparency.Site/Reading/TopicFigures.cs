using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A chart of a topic page, with the figures of its dataset that its table shows.</summary>
/// <param name="OnOverview">It stands on the overview too. Charts of one service each do not: side by side they would be compared.</param>
public sealed record TopicFigure(Figure Figure, ImmutableArray<ReleasedObservation> Shows, bool OnOverview);

/// <summary>Which charts a topic page shows, in what order. What no chart shows stands in a table after them.</summary>
public sealed class TopicFigures
{
    readonly Here here;
    readonly Material material;

    TopicFigures(Here here, Material material) => (this.here, this.material) = (here, material);

    public static IReadOnlyList<TopicFigure> Of(Here here, Material material)
    {
        var topic = new TopicFigures(here, material);
        var charts = $"{material.Structure.Id}" switch
        {
            "celex-inmates" => topic.Inmates(),
            "drad-ex-occupancy" => topic.Occupancy(),
            "disengagement-programmes" => topic.Disengagement(),
            _ => [],
        };
        return [.. charts.OfType<TopicFigure>()];
    }

    IEnumerable<TopicFigure?> Inmates()
    {
        yield return Time(new()
        {
            Id = "counts",
            Title = here.Words["figure.inmates.counts"],
            Figures = material.Select("COUNT", ("GROUP", "*"), ("CATEGORY", "_T _Z")),
            Main = material.Select("COUNT", ("GROUP", "CELEX")),
            From = new DateOnly(2013, 1, 1),
        });
        yield return Bars(new()
        {
            Id = "categories",
            Title = here.Words["figure.inmates.categories"],
            Figures = material.Select("COUNT", ("GROUP", "CELEX"), ("CATEGORY", "A B C D E")),
            Rows = "CATEGORY",
            Share = "SHARE_OF_LIST",
        }, onOverview: true);
        yield return Time(new()
        {
            Id = "category-d",
            Title = here.Words["figure.inmates.d"],
            Figures = material.Select("COUNT", ("GROUP", "CELEX"), ("CATEGORY", "D")),
        });
    }

    IEnumerable<TopicFigure?> Occupancy()
    {
        yield return Time(new()
        {
            Id = "people",
            Title = here.Words["figure.occupancy.people"],
            Figures = material.Select("OCCUPANTS", ("STATUS", "IN_USE"), ("GROUP", "*")),
            Main = material.Select("OCCUPANTS", ("STATUS", "IN_USE")),
            Capacity = material.Select("PLACES", ("STATUS", "IN_USE")),
            CapacitySince = DayOf("drad-ex-opened-2016"),
            From = new DateOnly(2015, 1, 1),
        });
    }

    /// <summary>One chart a service: they have different tasks, so their numbers are not set side by side.</summary>
    IEnumerable<TopicFigure?> Disengagement()
    {
        yield return Bars(new()
        {
            Id = "flemish",
            Title = here.Words["figure.disengagement.flemish"],
            Figures = material.Select("FOLLOWED", ("PROVIDER", "FLANDERS"), ("SETTING", "*")),
            Rows = "SETTING",
        }, onOverview: false);
        yield return Bars(new()
        {
            Id = "caprev",
            Title = here.Words["figure.disengagement.caprev"],
            Figures = material.Select("FOLLOWED", ("PROVIDER", "CAPREV"), ("SETTING", "*")),
            Rows = "SETTING",
        }, onOverview: false);
    }

    /// <summary>Null where no figure is held: such a chart is left out.</summary>
    TopicFigure? Time(TimeFigure plan)
    {
        var shown = plan.Figures.From(material.Edition);
        return shown.IsEmpty ? null : new(
            (plan with { Acts = Acts, Download = Download }).Make(material),
            [.. shown, .. plan.Capacity?.From(material.Edition) ?? []], OnOverview: true);
    }

    /// <inheritdoc cref="Time"/>
    TopicFigure? Bars(BarFigure plan, bool onOverview)
    {
        var held = plan.Figures.From(material.Edition);
        if (held.IsEmpty) return null;
        var drawn = held.Where(one => one.Period.Equals(held[^1].Period)).ToImmutableArray();
        return new(
            (plan with { Acts = Acts, Download = Download, Period = held[^1].Period }).Make(material),
            plan.Share.Length == 0 ? drawn : [.. drawn, .. drawn.SelectMany(one => material.Edition.Observations.Where(other =>
                other.Period.Equals(one.Period) && other.Series.Equals(one.Series.With(Code.Of(plan.Share)))))],
            onOverview);
    }

    DateOnly? DayOf(string happening) =>
        material.Events.Rows.FirstOrDefault(row => $"{row.Id}" == happening) is { } row && Period.TryParse(row.Value("DATE"), out var period)
            ? period.Start
            : null;

    ImmutableArray<Act> Acts =>
    [
        new("CSV", Download),
        new(here.Words["topic.dataset"], here.To($"data/{material.Structure.Id}/")),
        new(here.Words["dataset.cite"], here.To($"{material.Structure.Topic}/#cite")),
    ];

    string Download => here.Shelf.NewestOf(material.Structure.Id)!.CsvAt();
}
