using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Tests.Charts;

public class BarFigureTests
{
    [Fact]
    public void Categories_stand_in_code_order_with_letter_count_and_printed_share()
    {
        var page = Drawn.Page(Categories(Drawn.Material(Inmates.Categories)));
        Assert.Equal(
            ["A", "28", "B", "25", "C", "77", "D", "41", "E", "6"], page.QuerySelectorAll(".plot text .tb").Select(text => text.TextContent));
        Assert.Equal(["(16%)", "(14%)", "(44%)", "(23%)", "(3%)"], page.QuerySelectorAll(".plot text .t2").Select(text => text.TextContent.Trim()));
        Assert.Equal(["fa", "fb", "fc", "fd", "fe"], page.QuerySelectorAll(".plot rect").Select(bar => bar.GetAttribute("class")));
    }

    [Fact]
    public void Bars_begin_at_zero_and_are_as_long_as_their_numbers()
    {
        var page = Drawn.Page(Categories(Drawn.Material(Inmates.Categories)));
        var bars = page.QuerySelectorAll(".plot rect").Select(bar => (X: bar.GetAttribute("x"), Width: bar.GetAttribute("width")!)).ToList();
        Assert.All(bars, bar => Assert.Equal("0", bar.X));
        Assert.Equal(["36.36%", "32.47%", "100%", "53.25%", "7.79%"], bars.Select(bar => bar.Width));
    }

    [Fact]
    public void The_table_has_the_printed_share_beside_the_one_recomputed()
    {
        var row = Drawn.Page(Categories(Drawn.Material(Inmates.Categories))).QuerySelectorAll("tbody tr")[2];
        Assert.Equal("C fighters [en]", string.Join(' ', row.QuerySelector("th")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["77", "44%", "43.5%"], row.QuerySelectorAll("td.n").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_largest_group_of_a_count_is_named() =>
        Assert.Equal("February 2020: the largest group is C (fighters [en]), 77 people.", Categories(Drawn.Material(Inmates.Categories)).Finding);

    [Theory]
    [InlineData(16, false), InlineData(17, true)]
    public void Many_are_counted_and_not_told_one_by_one(int count, bool many)
    {
        string[] counters = ["DG", "VSSE", "_U"];
        var rows = Enumerable.Range(0, count).Select(i => $"2019 {counters[i / 10]} {"ABCDE"[i % 5]} {(i % 10 < 5 ? "F" : "M")} share {10 + i} 40");
        var material = Drawn.Material("TIME_PERIOD COUNTER CATEGORY SEX MEASURE OBS_VALUE BASE\n" + string.Join('\n', rows));
        var figure = new BarFigure { Id = "many", Title = "Many", Figures = material.Select("share", ("CATEGORY", "*"), ("SEX", "*")), Rows = "CATEGORY", Groups = "SEX" }.Make(material);
        Assert.Equal(count, figure.Table.Rows.Length);
        Assert.Equal(many, figure.Finding == $"{count} bars, for 2019.");
        Assert.Equal(!many, Drawn.Page(figure).TextContent.Contains("10% of 40;", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_on_a_small_base_is_told_count_first_and_never_ranked()
    {
        var figure = Rates("""
            TIME_PERIOD COUNTER CATEGORY MEASURE OBS_VALUE BASE QUALIFIER
            2019        DG      A        share   44        34   approx
            2019        DG      A        count   15        .    .
            2019        DG      B        share   64        14   .
            2019        DG      B        count   9         .    .
            2019        DG      C        share   95        20   .
            2019        DG      D        share   29        220  .
            2019        DG      D        count   64        .    .
            """);
        Assert.Equal(
            "2019: A (convicts [en]): 15 of 34, about 44%; B (assimilated [en]): 9 of 14, 64%; C (fighters [en]): 95% of 20; D (radicalised [en]): 29% (64 of 220).",
            figure.Finding);
        var labels = Drawn.Page(figure).QuerySelectorAll(".plot text").Select(text => text.TextContent.Trim()).ToList();
        Assert.Contains("9 of 14, 64%", labels);
        Assert.Contains("95% (of 20)", labels);
    }

    [Fact]
    public void All_bars_are_of_one_date_and_never_parts_of_another()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER CATEGORY OBS_VALUE
            2019-04     DG      D        68
            2020-02     DG      A        28
            2020-02     DG      B        25
            """);
        Assert.Equal(["28", "25"], Categories(material).Table.Rows.Select(row => row.Cells.OfType<TableCell.Number>().First().Written));
    }

    [Fact]
    public void A_bounded_bar_ends_in_a_line_with_an_arrow()
    {
        var page = Drawn.Page(Categories(Drawn.Material("""
            TIME_PERIOD COUNTER CATEGORY OBS_VALUE QUALIFIER
            2020-02     DG      A        40        le
            2020-02     DG      B        25        .
            """)));
        Assert.Single(page.QuerySelectorAll(".plot path.cap"));
        Assert.Equal(["≤ 40", "25"], page.QuerySelectorAll("tbody td.n").Select(cell => cell.TextContent).Where(text => text != "no figure"));
    }

    [Fact]
    public void Two_dimensions_make_groups_each_bar_named_at_its_end()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER CATEGORY SEX OBS_VALUE
            2020-02     DG      A        F   4
            2020-02     DG      A        M   29
            2020-02     DG      B        F   13
            2020-02     DG      B        M   63
            """);
        var figure = new BarFigure
        {
            Id = "sex", Title = "By sex", Figures = material.Select("count", ("CATEGORY", "*"), ("SEX", "*")), Rows = "CATEGORY", Groups = "SEX",
        }.Make(material);
        var page = Drawn.Page(figure);
        Assert.Equal(4, page.QuerySelectorAll(".plot rect").Length);
        Assert.Contains("29 Men [en]", page.QuerySelectorAll(".plot text").Select(text => text.TextContent));
        Assert.Equal(["4", "29", "13", "63"], page.QuerySelectorAll("tbody td.n").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Stacked_parts_have_letter_and_count_and_the_total_only_if_it_is_printed()
    {
        var page = Drawn.Page(Stacked(Drawn.Material(Inmates.Categories)));
        Assert.Equal(["28", "25", "77", "41", "6"], page.QuerySelectorAll(".plot text.mid:not(:has(.tb))").Select(text => text.TextContent));
        Assert.Equal(["177", "A", "B", "C", "D", "E"], page.QuerySelectorAll(".plot text .tb").Select(text => text.TextContent));
        Assert.Equal("Total, printed", page.QuerySelectorAll("tbody th")[^1].TextContent.Trim());

        var untold = Drawn.Page(Stacked(Drawn.Material("""
            TIME_PERIOD COUNTER CATEGORY OBS_VALUE
            2020-02     DG      A        28
            2020-02     DG      B        25
            """)));
        Assert.DoesNotContain("53", untold.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, untold.QuerySelectorAll("tbody tr").Length);
    }

    static Figure Stacked(Material material) => new StackedFigure
    {
        Id = "stack", Title = "Side by side", Parts = "CATEGORY", Rows = [new("In prison", material, material.Select("count", ("CATEGORY", "*")))],
    }.Make();

    static Figure Rates(string extract)
    {
        var material = Drawn.Material(extract);
        return new BarFigure { Id = "rates", Title = "Rates", Figures = material.Select("share", ("CATEGORY", "*")), Rows = "CATEGORY" }.Make(material);
    }

    [Theory]
    [InlineData("C: fighters", "C", "C", "fighters")]
    [InlineData("C\u00a0: combattants", "C", "C", "combattants")]
    [InlineData("Fighters", "C", "C", "Fighters")]
    [InlineData("C: fighters", "FIGHTERS", "", "C: fighters")]
    public void A_letter_is_written_once(string name, string code, string letter, string rest) =>
        Assert.Equal((letter, rest), Naming.Split(name, Code.Of(code)));

    internal static Figure Categories(Material material) => new BarFigure
    {
        Id = "categories", Title = "By category", Figures = material.Select("count", ("CATEGORY", "*")), Rows = "CATEGORY", Share = "share",
    }.Make(material);
}
