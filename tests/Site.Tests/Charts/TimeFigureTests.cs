using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Tests.Charts;

public class TimeFigureTests
{
    [Fact]
    public void Every_number_on_the_chart_stands_in_the_table()
    {
        var page = Drawn.Page(People(Drawn.Material(Inmates.Published)));
        var table = page.QuerySelectorAll("tbody td.n").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["< 30", "> 200", "≤ 450", "220", "177", "165"], table);
        var drawn = page.QuerySelectorAll(".plot text .tb").Select(number => number.TextContent).ToHashSet();
        Assert.Equal(new[] { "165", "177", "200", "220", "30", "450" }, drawn.Where(number => number.All(char.IsDigit)).Order());
    }

    [Fact]
    public void A_bound_is_a_line_with_an_arrow_and_never_a_point()
    {
        var page = Drawn.Page(People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE QUALIFIER
            2013-01     DG      30        lt
            2014-06     DG      200       gt
            2015-06     DG      40        le
            2016-06     DG      5         ge
            2017-06     DG      70        approx
            2018-06     DG      3--5      .
            """)));
        Assert.Empty(page.QuerySelectorAll(".plot circle"));
        Assert.Equal(4, page.QuerySelectorAll(".plot path.cap").Count(path => path.GetAttribute("d")!.Contains('l')));
    }

    [Fact]
    public void Two_comparable_figures_are_two_dots_and_no_line()
    {
        var figure = People(Drawn.Material(Inmates.Published));
        Assert.Empty(((Chart.Time)figure.Chart).Runs);
        var page = Drawn.Page(figure);
        Assert.Equal(2, page.QuerySelectorAll(".plot circle.ob").Length);
        Assert.Empty(page.QuerySelectorAll(".plot line.ln"));
        Assert.Contains("Fewer than four figures compare", figure.Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-01 2017-07 2018-01 2018-07", 3)]
    [InlineData("2018-10 2019-04 2019-10 2020-03 2020-09", 0)]
    [InlineData("2018-01 2018-07 2019-01 2019-07 2020-03 2020-09 2021-03 2021-09", 6)]
    public void Four_comparable_figures_are_joined_but_never_across_a_break(string months, int lines)
    {
        var page = Drawn.Page(People(Drawn.Material(
            "TIME_PERIOD COUNTER OBS_VALUE\n" + string.Join('\n', months.Split(' ').Select((month, i) => $"{month} DG {100 + i}")))));
        Assert.Equal(lines, page.QuerySelectorAll(".plot line.ln").Length);
    }

    [Fact]
    public void Series_of_equal_standing_are_told_apart_by_letters_at_their_ends()
    {
        var page = Drawn.Page(MarkupTests.All("en").Single(figure => figure.Id == "series"));
        Assert.Equal(["10 A", "25 B", "40 C", "55 D", "70 E"], page.QuerySelectorAll(".plot text.h.wid, .plot text.h:not(.nrw)").Select(text => text.TextContent)
            .Where(text => text.Contains(' ')).Distinct().Order());
        Assert.Equal(["A", "B", "C", "D", "E"], page.QuerySelectorAll(".letters b").Select(letter => letter.TextContent));
    }

    [Fact]
    public void The_axis_is_proportional_and_ends_on_the_day_of_the_release()
    {
        var page = Drawn.Page(People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE
            2016-01-01  DG      10
            2026-11-22  DG      20
            2018-01-01  DG      30
            """)));
        var x = page.QuerySelectorAll(".plot circle.ob").Select(dot => Percent(dot.GetAttribute("cx")!)).Order().ToArray();
        var days = new DateOnly(2026, 11, 23).DayNumber - new DateOnly(2016, 1, 1).DayNumber;
        Assert.Equal(0.5 / days * 100, x[0], 0.01);
        Assert.Equal((new DateOnly(2018, 1, 1).DayNumber - new DateOnly(2016, 1, 1).DayNumber + 0.5) / days * 100, x[1], 0.01);
        Assert.Equal((days - 0.5) / days * 100, x[2], 0.01);
        Assert.Contains(page.QuerySelectorAll(".plot text"), text => text.TextContent == "this release: 22 November 2026");
    }

    [Fact]
    public void The_empty_end_of_the_axis_says_that_no_figure_is_held()
    {
        var figure = People(Drawn.Material(Inmates.Published));
        var page = Drawn.Page(figure);
        Assert.Contains(page.QuerySelectorAll(".plot text"), text => text.TextContent.StartsWith("no figure held", StringComparison.Ordinal));
        Assert.Contains("No figure is held from 1 June 2020 to 22 November 2026.", figure.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_begin_at_zero_with_three_or_four_hairlines()
    {
        foreach (var top in new[] { 3, 7, 12, 28, 40, 68, 165, 177, 220, 450, 999, 10825 })
        {
            var page = Drawn.Page(People(Drawn.Material($"""
                TIME_PERIOD COUNTER OBS_VALUE
                2018-01     DG      {top}
                """)));
            Assert.InRange(page.QuerySelectorAll(".plot line.gl").Length, 2, 5);
            Assert.Contains(page.QuerySelectorAll(".plot text"), text => text.TextContent == "0");
        }
    }

    [Fact]
    public void A_forecast_stands_in_the_table_and_on_no_chart()
    {
        var figure = People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE OBS_STATUS
            2018-01     DG      100       A
            2020-12     DG      77        F
            """));
        Assert.Single(((Chart.Time)figure.Chart).Marks);
        Assert.Contains(figure.Table.Rows, row => row.Cells.OfType<TableCell.Words>().Any(cell => cell.Text.Contains("not drawn", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_withheld_figure_is_a_hatch_of_one_size_and_a_word()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE
            2018-01     DG      100
            2019-01     DG      3
            """);
        var page = Drawn.Page(People(material.Withhold("2019-01")));
        var hatch = Assert.Single(page.QuerySelectorAll(".plot rect.edge"));
        Assert.Equal(("18", "44"), (hatch.GetAttribute("width"), hatch.GetAttribute("height")));
        Assert.Equal("withheld", Assert.Single(page.QuerySelectorAll("td .sup")).TextContent);
    }

    [Fact]
    public void A_break_is_a_double_line_and_a_revised_list_a_field()
    {
        var page = Drawn.Page(People(Drawn.Material(Inmates.Published)));
        Assert.Single(page.QuerySelectorAll(".plot path.brl"));
        var category = new TimeFigure { Id = "d", Title = "D", Figures = Drawn.Material(Inmates.Published).Select("count", ("CATEGORY", "D")) };
        var revised = Drawn.Page(category.Make(Drawn.Material("""
            TIME_PERIOD COUNTER CATEGORY OBS_VALUE
            2019-04     DG      D        68
            2020-02     DG      D        41
            """)));
        Assert.Empty(revised.QuerySelectorAll(".plot path.brl"));
        Assert.NotNull(revised.QuerySelector(".plot rect[fill='url(#d-fld)']"));
        Assert.Contains("Not compared with 68 people, April 2019: the list of category D was revised", revised.QuerySelector(".find")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_numbered_listed_and_at_most_five()
    {
        var page = Drawn.Page(People(Drawn.Material(Inmates.Published, "en",
            "2015-03 plan one", "2016-04 opening two", "2012 law too~early", "2017-01-01 law three", "2018-01 law four", "2018-02 start five", "2018-03 start six")));
        Assert.Equal(5, page.QuerySelectorAll("ol.ev li").Length);
        Assert.Equal(5, page.QuerySelectorAll(".plot circle.evc").Length);
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll(".plot svg:has(circle.evc) + text").Select(number => number.TextContent).Order());
    }

    [Fact]
    public void Places_are_a_line_that_ends_where_the_documents_end()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER MEASURE OBS_VALUE QUALIFIER
            2018-01     DG      count   22        .
            2020-02     DG      count   12        .
            2020        DG      places  40        le
            """);
        var figure = new TimeFigure
        {
            Id = "places", Title = "Places", Figures = material.Select("count"), Capacity = material.Select("places"), CapacitySince = new(2016, 4, 1), From = new(2016, 1, 1),
        }.Make(material);
        var line = Assert.Single(Drawn.Page(figure).QuerySelectorAll(".plot line.cpl"));
        Assert.True(Percent(line.GetAttribute("x2")!) < 50);
        Assert.Contains("Capacity: up to 40 places", figure.Alternative, StringComparison.Ordinal);
        Assert.Contains(Drawn.Page(figure).QuerySelectorAll("td.n"), cell => cell.TextContent == "≤ 40");
    }

    internal static Figure People(Material material) => new TimeFigure
    {
        Id = "people", Title = "People on the list", Figures = material.Select("count"), Main = material.Select("count", ("COUNTER", "DG")),
    }.Make(material);

    static double Percent(string x) => double.Parse(x.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
}
