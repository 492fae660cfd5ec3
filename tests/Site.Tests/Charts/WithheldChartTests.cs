using Transparency.Comparison;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Site.Charts;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Charts;

public class WithheldChartTests
{
    internal static Material Material(GuardedPeople dataset, string language = "en")
    {
        var drawn = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n2020-01 DG 5", language);
        return drawn with { Edition = dataset.Edition };
    }

    internal static IEnumerable<Figure> Figures(Material material) =>
    [
        new TimeFigure { Id = "time", Title = "t", Figures = material.Select("count", ("CATEGORY", "*"), ("SEX", "*")) }.Make(material),
        new TimeFigure { Id = "main", Title = "t", Figures = material.Select("count", ("CATEGORY", "A"), ("SEX", "*")), Main = material.Select("count", ("CATEGORY", "A"), ("SEX", "_T")) }.Make(material),
        new BarFigure { Id = "bars", Title = "b", Figures = material.Select("count", ("CATEGORY", "*"), ("SEX", "F")), Rows = "CATEGORY", Share = "share" }.Make(material),
        new BarFigure { Id = "rates", Title = "r", Figures = material.Select("share", ("CATEGORY", "*"), ("SEX", "*")), Rows = "CATEGORY", Groups = "SEX" }.Make(material),
        new StackedFigure { Id = "stack", Title = "s", Parts = "CATEGORY", Rows = [new("Women", material, material.Select("count", ("CATEGORY", "*"), ("SEX", "F"))), new("All", material, material.Select("count", ("CATEGORY", "*")))] }.Make(),
    ];

    [Theory]
    [InlineData("nl", "niet getoond om mensen te beschermen"), InlineData("fr", "pour protéger des personnes"), InlineData("de", "um Menschen zu schützen"), InlineData("en", "withheld to protect people")]
    public void Every_chart_says_in_words_how_many_of_its_figures_are_withheld(string language, string why)
    {
        var words = Drawn.Words(language);
        foreach (var figure in Figures(Material(GuardedPeople.Of(1), language)))
        {
            var page = Drawn.Page(figure, language);
            var withheld = figure.Table.Withheld;
            Assert.InRange(withheld, 2, 12);
            Assert.Contains(why, figure.Finding, StringComparison.Ordinal);
            Assert.Contains(page.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby")!.Split(' '), id => page.QuerySelector($"#{id}")!.TextContent.Contains(why, StringComparison.Ordinal));
            Assert.Contains(words.Count("withheld.line", withheld, ("all", figure.Table.Rows.Length)), page.QuerySelector(".withheld")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"/{language}/method/#guard", page.QuerySelector(".withheld a")!.GetAttribute("href"));
            Assert.NotEmpty(page.QuerySelectorAll(".plot rect.edge"));
        }
    }

    [Theory]
    [InlineData("nl", "document", "toegezonden"), InlineData("fr", "document", "transmis"), InlineData("de", "Dokument", "übermittelt"), InlineData("en", "document", "sent to us")]
    public void Of_what_partners_sent_no_chart_says_that_it_stands_in_documents(string language, string documents, string sent)
    {
        var told = Figures(Material(GuardedPeople.Of(1), language)).Select(figure => Drawn.Page(figure, language).TextContent).ToList();
        Assert.All(told, text => Assert.DoesNotContain(documents, text, StringComparison.Ordinal));
        Assert.Contains(told, text => text.Contains(sent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void No_chart_holds_a_withheld_number_or_one_that_sums_and_differences_over_it_give(int seed)
    {
        var dataset = GuardedPeople.Of(seed);
        foreach (var language in TrueFlow.Words.Keys)
            foreach (var figure in Figures(Material(dataset, language)))
                Assert.Empty(dataset.ToldBy(Drawn.Html(figure, language)));
    }

    [Fact]
    public void A_hatch_has_one_size_whatever_it_hides()
    {
        var material = Material(GuardedPeople.Of(1));
        var stack = Drawn.Page(Figures(material).Last());
        Assert.Single(stack.QuerySelectorAll(".plot rect.edge").Select(hatch => hatch.GetAttribute("width")).Distinct());
        var bars = Drawn.Page(Figures(material).ElementAt(2));
        Assert.Single(bars.QuerySelectorAll(".plot rect.edge").Select(hatch => hatch.GetAttribute("width")).Distinct());
    }

    [Fact]
    public void No_largest_is_named_and_no_share_recomputed_where_something_is_withheld()
    {
        var bars = Figures(Material(GuardedPeople.Of(1))).ElementAt(2);
        Assert.DoesNotContain("largest", bars.Finding, StringComparison.Ordinal);
        foreach (var row in bars.Table.Rows.Where(row => row.Cells.Any(cell => cell is TableCell.Withheld)))
            Assert.DoesNotContain(row.Cells, cell => cell is TableCell.Number);
    }

    [Fact]
    public void A_share_withheld_beside_a_shown_count_is_not_recomputed()
    {
        var material = Drawn.Material(Inmates.Categories);
        material = material with
        {
            Edition = material.Edition with
            {
                Observations = [.. material.Edition.Observations.Select(one => $"{one.Series.Measure}" == "share" && $"{one.Series.Dimensions[1]}" == "C"
                    ? one with { Observation = one.Observation with { Cell = new Cell.Suppressed() } } : one)],
            },
        };
        var figure = new BarFigure { Id = "x", Title = "x", Figures = material.Select("count", ("COUNTER", "DG"), ("CATEGORY", "*")), Rows = "CATEGORY", Share = "share" }.Make(material);
        var row = Drawn.Page(figure).QuerySelectorAll("tbody tr")[2];
        Assert.Equal(["77", "withheld", "no figure"], row.QuerySelectorAll("td.n").Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("43.5", Drawn.Html(figure), StringComparison.Ordinal);
        var rates = new BarFigure { Id = "y", Title = "y", Figures = material.Select("share", ("COUNTER", "DG"), ("CATEGORY", "*")), Rows = "CATEGORY" }.Make(material);
        Assert.DoesNotContain(Drawn.Page(rates).QuerySelectorAll(".plot text"), text => text.TextContent.Contains("(77", StringComparison.Ordinal));
        Assert.DoesNotContain("177", string.Join(' ', Drawn.Page(rates).QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td.n").Select(cell => cell.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_not_the_newest_says_that_a_later_one_is_withheld()
    {
        var material = Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE
            2020-02     DG      12
            2020-03     DG      15
            2020-04     DG      3
            """).Withhold("2020-04");
        var latest = LatestFigure.Of(material.Edition, material.Select("count", ("COUNTER", "DG")))!;
        Assert.Equal("3 more than the last comparable figure: 12 people, February 2020. The figure of April 2020 is withheld to protect people.", material.Change(latest));
        Assert.Equal("", Drawn.Material(Inmates.Published) is var all ? all.Later(LatestFigure.Of(all.Edition, all.Select("count", ("COUNTER", "DG")))!) : null);
    }

    [Fact]
    public void Many_withheld_months_are_one_field_with_one_word()
    {
        var months = string.Join('\n', Enumerable.Range(0, 36).Select(month => FormattableString.Invariant($"{2018 + month / 12}-{month % 12 + 1:00} DG {20 + month}")));
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n" + months);
        for (var month = 6; month < 18; month++) material = material.Withhold(FormattableString.Invariant($"{2018 + month / 12}-{month % 12 + 1:00}"));
        var figure = new TimeFigure { Id = "p", Title = "People", Figures = material.Select("count", ("COUNTER", "DG")) }.Make(material);
        var page = Drawn.Page(figure);
        Assert.Equal("44", Assert.Single(page.QuerySelectorAll(".plot rect.edge")).GetAttribute("height"));
        Assert.Single(page.QuerySelectorAll(".plot text:not(.nrw)"), text => text.TextContent.Contains("withheld", StringComparison.Ordinal));
        Assert.Contains("12 of the 36 figures are withheld to protect people.", figure.Finding, StringComparison.Ordinal);
        Assert.Contains("24 figures shown", figure.Alternative, StringComparison.Ordinal);
        Assert.Contains("lowest shown: 20 people", figure.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rounded_dataset_says_so_in_the_margin_of_its_charts() => Assert.All(
        Figures(Material(GuardedPeople.Of(1, ProtectionMethod.Round))).Where(figure => figure.Id != "main"),
        figure => Assert.Contains(figure.Notes, note => note.Text.Contains("rounded once, to 0 or to 5", StringComparison.Ordinal)));
}
