using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A chart of a topic page, with the figures of its dataset that its table shows.</summary>
public sealed record TopicFigure(Figure Figure, ImmutableArray<ReleasedObservation> Shows, bool OnOverview);

/// <summary>The charts that a plan asks for. One whose figures are not on the shelf is left out; what no chart shows stands in a table.</summary>
public sealed class TopicFigures
{
    readonly Here here;
    readonly Material material;

    TopicFigures(Here here, Material material) => (this.here, this.material) = (here, material);

    public static IReadOnlyList<TopicFigure> Of(Here here, Material material)
    {
        var topic = new TopicFigures(here, material);
        return [.. here.Site.PlanOf(material.Structure.Topic).Of(material.Structure.Id).Charts.Select(topic.Of).OfType<TopicFigure>()];
    }

    TopicFigure? Of(ChartPlan plan) => plan.Kind switch
    {
        ChartKind.Time => Time(plan),
        ChartKind.Bars => Bars(plan),
        _ => Stacked(plan),
    };

    /// <summary>Null where no figure is held that can be drawn.</summary>
    TopicFigure? Time(ChartPlan plan)
    {
        var figures = plan.Figures!.Of(material);
        var capacity = plan.Capacity?.Of(material);
        if (!IsDrawable(figures)) return null;
        var figure = new TimeFigure
        {
            Id = plan.Id, Title = plan.Title[here.Language], Figures = figures, Main = plan.Main?.Of(material), Capacity = capacity,
            CapacitySince = DayOf(plan.SinceEvent), From = plan.FromYear is { } year ? new DateOnly(year, 1, 1) : null, Events = plan.Events,
            Acts = Acts, Download = Download,
        };
        return new(figure.Make(material) with { Edition = Edition }, [.. figures.From(material.Edition), .. capacity?.From(material.Edition) ?? []], plan.OnOverview);
    }

    /// <inheritdoc cref="Time"/>
    TopicFigure? Bars(ChartPlan plan)
    {
        var figures = plan.Figures!.Of(material);
        if (!IsDrawable(figures)) return null;
        var figure = new BarFigure
        {
            Id = plan.Id, Title = plan.Title[here.Language], Figures = figures, Rows = plan.Rows, Groups = plan.Groups, Share = plan.Share,
            Acts = Acts, Download = Download,
        };
        var parts = BarParts.Of(material, figure);
        return new(figure.Make(material) with { Edition = Edition }, [.. parts.All, .. parts.Shares.Values], plan.OnOverview);
    }

    /// <inheritdoc cref="Time"/>
    TopicFigure? Stacked(ChartPlan plan)
    {
        var rows = plan.Stacks.Select(stack => (Name: stack.Name[here.Language], Figures: stack.Figures.Of(material))).Where(row => IsDrawable(row.Figures)).ToImmutableArray();
        if (rows.IsEmpty) return null;
        var figure = new StackedFigure
        {
            Id = plan.Id, Title = plan.Title[here.Language], Parts = plan.Rows, Rows = [.. rows.Select(row => new StackedFigure.Row(row.Name, material, row.Figures))],
            Acts = Acts, Download = Download,
        };
        return new(figure.Make() with { Edition = Edition }, [.. rows.SelectMany(row => BarParts.Of(material, new BarFigure { Id = plan.Id, Title = row.Name, Figures = row.Figures, Rows = plan.Rows }).All)], plan.OnOverview);
    }

    /// <summary>Forecasts are never drawn.</summary>
    bool IsDrawable(Selection figures) => figures.From(material.Edition).Any(one => one.Attributes.Status != ObsStatus.F && one.Cell is Cell.Shown or Cell.Range);

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

    string Edition => $"{material.Structure.Id} {here.Shelf.NewestOf(material.Structure.Id)!.Version}";

    string Download => here.Shelf.NewestOf(material.Structure.Id)!.CsvAt();
}
