using System.Text.Json;
using Transparency.Tests.Charts;
using Transparency.Tests.Published;

namespace Transparency.Tests.Live;

/// <summary>Every live figure is what plotly.js itself says a figure is.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("nl"), InlineData("fr"), InlineData("de"), InlineData("en")]
    public void Every_figure_of_the_release_is_valid(string language)
    {
        var paths = LiveFigures.Paths(TrueFlow.Site).Where(path => path.StartsWith(language + "/", StringComparison.Ordinal)).ToList();
        Assert.True(paths.Count >= 10, $"{paths.Count} figures");
        Assert.All(paths, path => Assert.All(LiveFigures.Of(TrueFlow.Site, path).Drawings(), drawing => Assert.Empty(PlotSchema.Refused(drawing))));
    }

    [Fact]
    public void Bounds_ranges_breaks_events_places_and_what_is_withheld_are_valid()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER MEASURE OBS_VALUE QUALIFIER
            2013        DG      count   30        lt
            2014-06     DG      count   200       gt
            2015        DG      count   3--5      .
            2016-06     DG      count   70        approx
            2018-01     DG      count   22        .
            2020-02     DG      count   12        .
            2020        DG      places  40        le
            """, "fr", "2015-03 plan a plan").Withhold("2018-01");
        var figure = new Site.Charts.TimeFigure { Id = "x", Title = "x", Figures = material.Select("count"), Capacity = material.Select("places") }.Make(material);
        foreach (var made in LiveFigures.Drawn("de").Append(figure))
            Assert.All(LiveFigures.Written(made, "fr").Drawings(), drawing => Assert.Empty(PlotSchema.Refused(drawing)));
    }

    [Theory]
    [InlineData("""{"data":[{"type":"scatter","x":[1],"y":[1],"hoverlable":{}}],"layout":{}}""", "data[0].hoverlable: plotly knows no such attribute")]
    [InlineData("""{"data":[{"type":"violin","x":[1]}],"layout":{}}""", "no trace 'violin'")]
    [InlineData("""{"data":[{"type":"scatter","mode":"points"}],"layout":{}}""", "data[0].mode")]
    [InlineData("""{"data":[{"type":"scatter","x":7}],"layout":{}}""", "7 is no data_array")]
    [InlineData("""{"data":[{"type":"scatter","marker":{"size":-1}}],"layout":{}}""", "-1 is no number")]
    [InlineData("""{"data":[{"type":"scatter","marker":{"color":"inkish"}}],"layout":{}}""", "no color")]
    [InlineData("""{"data":[{"type":"scatter","marker":{"symbol":"blob"}}],"layout":{}}""", "no enumerated")]
    [InlineData("""{"data":[{"type":"scatter","yaxis":"z2"}],"layout":{}}""", "no enumerated|no subplotid")]
    [InlineData("""{"data":[],"layout":{"showlegend":"yes"}}""", "no boolean")]
    [InlineData("""{"data":[],"layout":{"xaxis":{"range":[1]}}}""", "no info_array")]
    [InlineData("""{"data":[],"layout":{"shapes":[{"type":"blob"}]}}""", "layout.shapes[0].type")]
    [InlineData("""{"data":[],"layout":{"annotations":{"text":"x"}}}""", "is no list")]
    [InlineData("""{"data":[],"layout":{"yaxis":"y"}}""", "is no object")]
    [InlineData("""{"data":[],"layout":{},"frames":[]}""", "a figure has data and layout")]
    public void A_broken_figure_is_refused(string figure, string says)
    {
        var refused = PlotSchema.Refused(JsonDocument.Parse(figure).RootElement);
        Assert.Contains(says.Split('|'), part => Assert.Single(refused).Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_colours_are_those_of_the_stylesheet_by_day_and_no_others()
    {
        var look = System.Text.Encoding.UTF8.GetString(TrueFlow.Assets["1-ground.css"]);
        var day = System.Text.RegularExpressions.Regex.Matches(look[..look.IndexOf("@media", StringComparison.Ordinal)], "#[0-9a-f]{3,6}(?=[;}])").Select(match => match.Value).ToHashSet();
        var used = LiveFigures.Paths(TrueFlow.Site).SelectMany(path => LiveFigures.Of(TrueFlow.Site, path).Drawings()).SelectMany(drawing => drawing.Texts())
            .Where(text => text.StartsWith('#') || text.StartsWith("rgb", StringComparison.Ordinal)).Distinct();
        Assert.All(used, colour => Assert.True(colour == "rgba(0,0,0,0)" || day.Contains(colour), colour));
    }
}
