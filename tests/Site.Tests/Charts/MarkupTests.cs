using System.Collections.Concurrent;
using AngleSharp.Dom;
using Transparency.Site.Charts;

namespace Transparency.Tests.Charts;

public class MarkupTests
{
    public static TheoryData<string> Languages => ["nl", "fr", "de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_style_attribute_no_scaled_text_and_no_id_twice(string language)
    {
        var page = Drawn.Parse(string.Concat(All(language).Select(figure => Drawn.Html(figure, language))));
        Assert.Empty(page.QuerySelectorAll("[style], svg[viewBox], script, link"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var used in page.QuerySelectorAll("[fill^=url]").Select(element => element.GetAttribute("fill")![5..^1])) Assert.Contains(used, ids);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_chart_is_named_by_its_heading_and_finding_and_its_list_of_figures_is_complete(string language)
    {
        foreach (var figure in All(language))
        {
            var page = Drawn.Page(figure, language);
            var chart = page.QuerySelector(".plot > svg[role=img]")!;
            var named = $"{chart.GetAttribute("aria-labelledby")} {chart.GetAttribute("aria-describedby")}".Split(' ')
                .Select(id => page.QuerySelector("#" + id)!.TextContent).ToList();
            Assert.Equal([figure.Title, figure.Finding, figure.Alternative], named);
            var told = figure.Finding + figure.Alternative;
            foreach (var number in chart.QuerySelectorAll("text .tb").Select(text => text.TextContent.TrimStart('<', '>', '≤', '≥', '≈', ' ')).Where(text => text.Any(char.IsDigit)))
                Assert.Contains(number, told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_bold_number_of_every_chart_stands_in_its_table(string language)
    {
        foreach (var figure in All(language))
        {
            var page = Drawn.Page(figure, language);
            var table = page.QuerySelector("table")!.TextContent;
            foreach (var number in page.QuerySelectorAll(".plot text .tb").Select(text => text.TextContent).Where(text => text.All(char.IsDigit)))
                Assert.Contains(number, table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_figures_make_the_same_bytes() =>
        Assert.Equal(string.Concat(Make("fr").Select(figure => Drawn.Html(figure, "fr"))), string.Concat(Make("fr").Select(figure => Drawn.Html(figure, "fr"))));

    [Fact]
    public void What_a_source_printed_is_escaped_and_speaks_its_own_language()
    {
        var page = Drawn.Page(TimeFigureTests.People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE QUOTE
            2018-01     DG      100       100~<b>&~no~more</b>
            """)));
        var quote = page.QuerySelector("blockquote.q")!;
        Assert.Equal("fr", quote.GetAttribute("lang"));
        Assert.StartsWith("« 100 <b>& no more</b> »", quote.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", quote.QuerySelector("footer")!.GetAttribute("lang"));
    }

    [Fact]
    public void The_table_has_caption_unit_scopes_and_numbers_to_the_right()
    {
        foreach (var figure in All("en"))
        {
            var table = Drawn.Page(figure).QuerySelector("table")!;
            Assert.NotEmpty(table.QuerySelector("caption")!.ChildNodes[0].TextContent.Trim());
            Assert.NotEmpty(table.QuerySelector("caption span")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("thead th"), head => Assert.Equal("col", head.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody th"), head => Assert.Equal("row", head.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(figure.Table.Columns.Length, row.Children.Length));
            Assert.NotEmpty(table.QuerySelectorAll("td.n"));
        }
    }

    [Fact]
    public void A_long_table_shows_its_newest_rows_and_links_the_whole()
    {
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n" + string.Join('\n',
            Enumerable.Range(0, 220).Select(i => $"{new DateOnly(2002, 1, 1).AddMonths(i):yyyy-MM} DG {100 + i % 50}")));
        var figure = new TimeFigure { Id = "long", Title = "Long", Figures = material.Select("count"), Download = "/data/x.csv" }.Make(material);
        Assert.Equal(220, figure.Table.Rows.Length);
        var page = Drawn.Page(figure);
        Assert.Equal(50, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("April 2020", page.QuerySelectorAll("tbody th")[^1].TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/data/x.csv");
    }

    static readonly ConcurrentDictionary<string, Figure[]> Made = new();

    /// <summary>One of each kind of chart.</summary>
    internal static Figure[] All(string language) => Made.GetOrAdd(language, made => [.. Make(made)]);

    static IEnumerable<Figure> Make(string language)
    {
        var published = Drawn.Material(Inmates.Published, language, "2015-03 plan a plan", "2016-04 opening an opening");
        var categories = Drawn.Material(Inmates.Categories, language);
        yield return TimeFigureTests.People(published);
        yield return TimeFigureTests.People(Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n" + string.Join('\n',
            Enumerable.Range(0, 60).Select(i => $"{new DateOnly(2014, 1, 1).AddMonths(i):yyyy-MM} DG {1000 + i * 37 % 90}")), language)) with { Id = "months" };
        var series = Drawn.Material("TIME_PERIOD COUNTER CATEGORY OBS_VALUE\n" + string.Join('\n', from i in Enumerable.Range(0, 9)
            from category in "ABCDE"
            select $"{new DateOnly(2023, 1, 15).AddMonths(i * 5):yyyy-MM-dd} DG {category} {(category - 'A') * 15 + i % 4 + 10}"), language);
        yield return new TimeFigure { Id = "series", Title = "Five series", Figures = series.Select("count", ("CATEGORY", "A B C D E")) }.Make(series);
        yield return BarFigureTests.Categories(categories);
        yield return new StackedFigure
        {
            Id = "stack", Title = "Side by side", Parts = "CATEGORY", Rows = [new("In prison", categories, categories.Select("count", ("CATEGORY", "*")))],
        }.Make();
    }
}
