using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Transparency.Fakes;
using Transparency.Site.Charts;
using Transparency.Statistics;
using Transparency.Tests.Charts;
using Transparency.Tests.Published;

namespace Transparency.Tests.Live;

/// <summary>Picture, table and data say the same numbers of the same rows, and the data says nothing that the page does not.</summary>
public class AgreementTests
{
    [Fact]
    public void Picture_table_and_data_of_every_figure_of_the_release_agree()
    {
        foreach (var path in LiveFigures.Paths(TrueFlow.Site))
        {
            var data = LiveFigures.Of(TrueFlow.Site, path);
            var (figure, table) = LiveFigures.On(TrueFlow.Site, path);
            var rows = data.GetProperty("rows").EnumerateArray().ToList();
            foreach (var row in table.QuerySelectorAll("tr[data-r]"))
                Assert.Equal(row.Children.Select(Written), rows[Row(row)].GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!));
            Assert.Equal(table.QuerySelectorAll("thead th").Select(Written), data.GetProperty("columns").Texts());
            var drawn = figure.QuerySelectorAll(".plot svg [data-r]").Select(Row).ToHashSet();
            var points = data.GetProperty("plotly").Points().ToList();
            Assert.Subset(drawn, points.Select(point => point.Row).ToHashSet());
            foreach (var row in drawn.Except(points.Select(point => point.Row)))
                Assert.Contains(TrueFlow.Words[path[..2]]["chart.withheld"], rows[row].GetProperty("cells").Texts());
            foreach (var (row, value) in points.Where(point => point.Value.ValueKind == JsonValueKind.Number))
                Assert.True(rows[row].GetProperty("cells").Texts().Any(cell => Numbers(cell, path[..2]).Contains(value.GetDecimal())), $"{path} row {row}: {value}");
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void A_withheld_figure_has_no_number_anywhere_in_the_data(int seed)
    {
        var (dataset, held) = (GuardedPeople.Of(seed), 0);
        foreach (var language in TrueFlow.Words.Keys)
            foreach (var figure in WithheldChartTests.Figures(WithheldChartTests.Material(dataset, language)))
            {
                Assert.Empty(dataset.ToldBy(System.Text.Encoding.UTF8.GetString(LiveFigures.Bytes(figure, language).Span)));
                var data = LiveFigures.Written(figure, language);
                var withheld = figure.Table.Rows.Index().Where(row => row.Item.Cells.Any(cell => cell is TableCell.Withheld)).Select(row => row.Index).ToHashSet();
                held += withheld.Count;
                foreach (var drawing in data.Drawings())
                    Assert.All(drawing.Points().Where(point => withheld.Contains(point.Row)), point => Assert.Equal(JsonValueKind.String, point.Value.ValueKind));
            }
        Assert.True(held > 20, $"{held}");
    }

    [Fact]
    public void A_share_is_the_count_over_the_printed_total_and_says_that_we_calculated_it()
    {
        var material = Drawn.Material(Inmates.Categories);
        var figure = new BarFigure { Id = "shares", Title = "Shares", Figures = material.Select("count", ("COUNTER", "DG"), ("CATEGORY", "*")), Rows = "CATEGORY" }.Make(material);
        var data = LiveFigures.Written(figure);
        Assert.Equal([15.8m, 14.1m, 43.5m, 23.2m, 3.4m], data.GetProperty("shares").Points().Select(point => point.Value.GetDecimal()));
        Assert.Contains("43.5% (77 of 177), our calculation", data.GetProperty("rows")[2].GetProperty("told").Texts());
        Assert.Equal(["A", "B", "C", "D", "E"], data.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("series").GetString()));
    }

    [Theory]
    [InlineData("2020-02 DG _T 177 .", "2020-02 DG _T 177 approx")]
    [InlineData("2020-02 DG _T 177 .", "2020-01 DG _T 177 .")]
    [InlineData("2020-02 DG _T 177 .", "2020-02 VSSE _T 177 .")]
    public void No_share_is_made_of_a_total_that_is_not_exact_or_of_another_date_or_counter(string exact, string other)
    {
        Figure Of(string total)
        {
            var material = Drawn.Material($"TIME_PERIOD COUNTER CATEGORY OBS_VALUE QUALIFIER\n{total}\n2020-02 DG A 28 .\n2020-02 DG B 25 .");
            return new BarFigure { Id = "x", Title = "x", Figures = material.Select("count", ("COUNTER", "DG"), ("CATEGORY", "*")), Rows = "CATEGORY" }.Make(material);
        }
        Assert.NotNull(Of(exact).InShares);
        Assert.Null(Of(other).InShares);
        Assert.False(LiveFigures.Written(Of(other)).TryGetProperty("shares", out _));
    }

    [Fact]
    public void Every_text_of_the_data_stands_on_its_page_or_is_a_word_of_the_site()
    {
        foreach (var path in LiveFigures.Paths(TrueFlow.Site).Where(path => path.StartsWith("fr/", StringComparison.Ordinal)))
        {
            var data = LiveFigures.Of(TrueFlow.Site, path);
            var page = Written(LiveFigures.On(TrueFlow.Site, path).Figure.Owner!.DocumentElement);
            foreach (var text in new[] { "title", "finding", "unit" }.Select(name => data.GetProperty(name).GetString()!).Concat(data.GetProperty("events").Texts()).Concat(data.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").Texts())))
                Assert.True(page.Contains(Whole(text), StringComparison.Ordinal), $"{path}: {text}");
        }
    }

    [Fact]
    public void The_same_figure_is_the_same_bytes_and_knows_its_page_release_and_edition()
    {
        var figure = LiveFigures.Drawn().First();
        Assert.True(LiveFigures.Bytes(figure).Span.SequenceEqual(LiveFigures.Bytes(figure).Span));
        var data = LiveFigures.Of(TrueFlow.Site, "nl/inmates/categories.figure.json");
        Assert.Equal($"{TrueFlow.Catalogue.Publisher.BaseAddress}nl/inmates/#categories", data.GetProperty("page").GetString());
        Assert.Equal("celex-inmates 1.0.0", data.GetProperty("edition").GetString());
        Assert.Equal($"{TrueFlow.Shelf.Newest!.Id}", data.GetProperty("release").GetString());
        Assert.Equal(["januari", "februari"], data.GetProperty("format").GetProperty("months").Texts().Take(2));
        Assert.All(TrueFlow.Words.Values, words => Assert.Equal(12, words["chart.months"].Split(' ').Length));
    }

    static int Row(IElement element) => int.Parse(element.GetAttribute("data-r")!, CultureInfo.InvariantCulture);

    static string Written(IElement element) => Whole(element.TextContent);

    static string Whole(string text) => Regex.Replace(text, @"[ \n\t\r]+", " ").Trim();

    /// <summary>The numbers of a text, read as the language writes them.</summary>
    static IEnumerable<decimal> Numbers(string text, string language)
    {
        var format = TrueFlow.Words[language].Format;
        return Regex.Matches(text, $@"\d[\d{Regex.Escape(format.GroupMark)}]*({Regex.Escape(format.DecimalMark)}\d+)?")
            .Select(match => match.Value.Replace(format.GroupMark, "", StringComparison.Ordinal).Replace(format.DecimalMark, ".", StringComparison.Ordinal))
            .Select(number => decimal.Parse(number, CultureInfo.InvariantCulture));
    }
}
