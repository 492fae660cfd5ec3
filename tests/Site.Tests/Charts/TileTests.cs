using Transparency.Comparison;
using Transparency.Site.Charts;

namespace Transparency.Tests.Charts;

public class TileTests
{
    [Fact]
    public void A_tile_draws_its_own_series_and_writes_two_numbers_at_most()
    {
        var material = Drawn.Material(Inmates.Published);
        var page = Tile(TilePictures.Time(material, new TimeFigure
        {
            Id = "people", Title = "People", Figures = material.Select("count"), Main = material.Select("count", ("COUNTER", "DG")),
        }));
        var picture = page.QuerySelector("svg[role=img]")!;
        Assert.Equal("78", picture.GetAttribute("height"));
        Assert.Equal(new[] { "165", "177" }, picture.QuerySelectorAll(".tb").Select(text => text.TextContent).Order());
        Assert.Equal(2, picture.QuerySelectorAll("circle.ob").Length);
        Assert.Contains("165 people, May 2020", picture.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("220 people (2019)", picture.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentences_of_a_tile_give_both_values_and_the_age()
    {
        var material = Drawn.Material(Inmates.Published);
        var latest = LatestFigure.Of(material.Edition, material.Select("count", ("COUNTER", "DG")))!;
        Assert.Equal("165", material.Big(latest));
        Assert.Equal("Latest figure in the documents we hold: May 2020", material.Stamp(latest));
        Assert.Equal("12 fewer than the last comparable figure: 177 people, February 2020.", material.Change(latest));
        Assert.Equal("This figure is more than 6 years older than this release.", material.Old(latest));
    }

    [Fact]
    public void Places_and_people_stand_on_one_track()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER MEASURE OBS_VALUE QUALIFIER
            2020-02     DG      count   22        .
            2020-05     DG      count   12        .
            2020        DG      places  40        le
            """);
        var places = material.Select("places").From(material.Edition)[0];
        var page = Tile(TilePictures.Places(material, LatestFigure.Of(material.Edition, material.Select("count"))!, places));
        Assert.Equal(["82%", "45.1%", "82%", "24.6%"], page.QuerySelectorAll("rect").Select(rect => rect.GetAttribute("width")));
        Assert.Contains("up to 40 places", page.QuerySelectorAll("text").Select(text => text.TextContent));
    }

    static AngleSharp.Dom.IElement Tile(TilePicture picture) => Drawn.Parse(
        Drawn.Html<TileView>(new() { ["Picture"] = picture, ["Id"] = "tile", ["Words"] = Drawn.Words() }));
}
