using AngleSharp.Dom;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Tests.Charts;

/// <summary>Every mark of a chart names the row of the table that it stands for, so that a script can say its value.</summary>
public class MarkRowTests
{
    [Fact]
    public void Every_figure_drawn_is_one_mark_with_the_row_of_its_table()
    {
        foreach (var figure in MarkupTests.All("en"))
        {
            var drawn = Cells(figure.Chart).Where(mark => mark.Cell is not Cell.Missing).Select(mark => mark.Row).Order().ToList();
            var marks = Drawn.Page(figure).QuerySelectorAll(".plot svg[role=img] [data-r]").Select(Row).Order();
            Assert.NotEmpty(drawn);
            Assert.Equal(drawn, marks);
        }
    }

    [Fact]
    public void A_bound_with_fade_and_arrow_is_one_mark()
    {
        var page = Drawn.Page(TimeFigureTests.People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE QUALIFIER
            2013-01     DG      30        lt
            """)));
        var mark = Assert.Single(page.QuerySelectorAll(".plot [data-r]"));
        Assert.Equal("g", mark.LocalName);
        Assert.NotEmpty(mark.QuerySelectorAll("path.cap"));
    }

    [Fact]
    public void Each_withheld_figure_of_a_field_is_a_mark_of_its_own()
    {
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n" + string.Join('\n', Enumerable.Range(1, 9).Select(month => $"2018-{month:00} DG {20 + month}")));
        for (var month = 3; month < 7; month++) material = material.Withhold($"2018-{month:00}");
        var page = Drawn.Page(TimeFigureTests.People(material));
        Assert.Equal(["2", "3", "4", "5"], page.QuerySelectorAll(".plot rect.hit").Select(hit => hit.GetAttribute("data-r")));
        Assert.Single(page.QuerySelectorAll(".plot rect.edge"));
    }

    [Fact]
    public void A_row_of_the_table_has_the_number_of_its_mark_and_a_mark_without_one_carries_its_words()
    {
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n" + string.Join('\n',
            Enumerable.Range(0, 220).Select(i => $"{new DateOnly(2002, 1, 1).AddMonths(i):yyyy-MM} DG {100 + i % 50}")));
        var page = Drawn.Page(new TimeFigure { Id = "long", Title = "Long", Figures = material.Select("count"), Download = "/data/x.csv" }.Make(material));
        Assert.Equal(Enumerable.Range(170, 50), page.QuerySelectorAll("tbody tr").Select(Row));
        var marks = page.QuerySelectorAll(".plot [data-r]");
        Assert.Equal(220, marks.Length);
        Assert.Equal("January 2002: 100 people · Source: Report 2026 [en]", marks.Single(mark => Row(mark) == 0).GetAttribute("data-v"));
        Assert.All(marks, mark => Assert.Equal(Row(mark) < 170, mark.HasAttribute("data-v")));
    }

    [Fact]
    public void The_picture_of_a_tile_has_no_table_and_so_no_rows()
    {
        var material = Drawn.Material(Inmates.Published);
        var figure = new TimeFigure { Id = "x", Title = "", Figures = material.Select("count", ("COUNTER", "DG")) };
        Assert.DoesNotContain("data-r", Drawn.Html<TileView>(new() { ["Picture"] = TilePictures.Time(material, figure), ["Id"] = "tile", ["Words"] = Drawn.Words() }), StringComparison.Ordinal);
    }

    internal static IEnumerable<(Cell Cell, int Row)> Cells(Chart chart) => chart switch
    {
        Chart.Time time => [.. time.Marks.Select(mark => (mark.Cell, mark.Row)), .. time.Capacity.Select(step => (step.Cell, step.Row))],
        Chart.Bars bars => bars.Rows.SelectMany(row => row.Parts).Select(part => (part.Cell, part.Row)),
        Chart.Stacked stacked => stacked.Rows.SelectMany(row => row.Parts).Select(part => (part.Cell, part.Row)),
        _ => throw new ArgumentOutOfRangeException(nameof(chart)),
    };

    static int Row(IElement element) => int.Parse(element.GetAttribute("data-r")!, System.Globalization.CultureInfo.InvariantCulture);
}
