using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>The charts of one language. Each is made once, however many pages show it.</summary>
public sealed class PageCharts
{
    readonly Dictionary<Code, IReadOnlyList<TopicFigure>> made = [];
    IReadOnlyList<Tile>? tiles;
    IReadOnlyList<(string Topic, Figure Figure)>? glance;

    public IReadOnlyList<TopicFigure> Of(Here here, Material material) =>
        made.TryGetValue(material.Structure.Id, out var figures) ? figures : made[material.Structure.Id] = TopicFigures.Of(here, material);

    public IReadOnlyList<Tile> Tiles(Here here) => tiles ??= [.. Reading.Tiles.All(here)];

    /// <summary>The charts of the overview. Events are explained on the page of the topic, so only there they are drawn.</summary>
    public IReadOnlyList<(string Topic, Figure Figure)> Glance(Here here) => glance ??=
        [.. Tiles(here).SelectMany(tile => Of(here, tile.Material).Where(figure => figure.OnOverview).Select(figure => (tile.Topic, Bare(figure.Figure))))];

    static Figure Bare(Figure figure) => figure.Chart is Chart.Time time ? figure with { Chart = time with { Events = [] }, Events = [] } : figure;
}
