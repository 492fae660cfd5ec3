using System.Text.RegularExpressions;
using Transparency.Site.Charts;
using Transparency.Tests.Published;

namespace Transparency.Tests.Charts;

/// <summary>What is read aloud to those who do not see a chart.</summary>
public class AlternativeTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    [Theory]
    [InlineData("en", "4 figures; the first refers to 2013, the last to May 2020. Figures drawn: less than 30 people (2013)", "Lowest: 165 people (May 2020); highest: 220 people (January 2017).", "No figure is held from 1 January 2014 to 31 December 2016.", "No figure is held from 1 June 2020 to 22 November 2026.")]
    [InlineData("nl", "4 cijfers; het eerste gaat over 2013, het laatste over mei 2020. Getekende cijfers: minder dan 30 personen (2013)", "Laagste: 165 personen (mei 2020); hoogste: 220 personen (januari 2017).", "Van 1 januari 2014 tot 31 december 2016 geven onze documenten geen cijfer.", "Van 1 juni 2020 tot 22 november 2026 geven onze documenten geen cijfer.")]
    [InlineData("fr", "4 chiffres ; le premier porte sur 2013, le dernier sur mai 2020. Chiffres dessinés : moins de 30 personnes (2013)", "Plus bas : 165 personnes (mai 2020) ; plus élevé : 220 personnes (janvier 2017).", "Nos documents ne donnent aucun chiffre du 1er janvier 2014 au 31 décembre 2016.", "Nos documents ne donnent aucun chiffre du 1er juin 2020 au 22 novembre 2026.")]
    [InlineData("de", "4 Zahlen; die erste bezieht sich auf 2013, die letzte auf Mai 2020. Gezeichnete Zahlen: weniger als 30 Personen (2013)", "Niedrigste: 165 Personen (Mai 2020); höchste: 220 Personen (Januar 2017).", "Vom 1. Januar 2014 bis zum 31. Dezember 2016 nennen unsere Dokumente keine Zahl.", "Vom 1. Juni 2020 bis zum 22. November 2026 nennen unsere Dokumente keine Zahl.")]
    public void It_goes_from_how_many_figures_to_extremes_and_gaps(string language, params string[] said)
    {
        var told = TimeFigureTests.People(Drawn.Material("""
            TIME_PERIOD COUNTER OBS_VALUE QUALIFIER
            2013        DG      30        lt
            2017-01     DG      220       .
            2020-02     DG      177       .
            2020-05     DG      165       .
            """, language)).Alternative.Replace('\u00a0', ' ');
        Assert.All(said, part => Assert.Contains(part, told, StringComparison.Ordinal));
        var places = said.Select(part => told.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_long_series_tells_its_first_lowest_highest_latest_and_what_is_no_exact_count()
    {
        var figure = TimeFigureTests.People(Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE QUALIFIER\n" + string.Join('\n',
            Enumerable.Range(0, 20).Select(i => $"{new DateOnly(2018, 1, 1).AddMonths(i):yyyy-MM} DG {100 + i * 7 % 20} {(i == 5 ? "approx" : ".")}"))));
        Assert.StartsWith("20 figures; the first refers to January 2018, the last to August 2019. 19 figures drawn; first: 100 people (January 2018); lowest: 100 people (January 2018);", figure.Alternative, StringComparison.Ordinal);
        Assert.Contains("One of them is not an exact count: about 115 people (June 2018).", figure.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_chart_with_withheld_figures_no_extreme_is_told()
    {
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n2018-01 DG 11\n2018-02 DG 12\n2018-03 DG 13\n2018-04 DG 14");
        Assert.Contains("Lowest: 11 people", TimeFigureTests.People(material).Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("Lowest", TimeFigureTests.People(material.Withhold("2018-02")).Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_tell_how_many_they_are_and_of_counts_the_smallest()
    {
        var told = BarFigureTests.Categories(Drawn.Material(Inmates.Categories)).Alternative;
        Assert.StartsWith("5 bars, for February 2020. Figures drawn: A (convicts [en]): 28 people (16%);", told, StringComparison.Ordinal);
        Assert.EndsWith("The smallest group is E (preachers [en]), 6 people.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_earlier_release_gave_otherwise_is_marked_on_the_picture_said_in_a_line_and_in_the_alternative()
    {
        var material = Drawn.Material("TIME_PERIOD COUNTER OBS_VALUE\n2018-01 DG 11\n2019-01 DG 12").Revised("2019-01");
        var figure = TimeFigureTests.People(material);
        var page = Drawn.Page(figure);
        Assert.Single(page.QuerySelectorAll(".plot circle.rv"));
        Assert.Equal(TrueFlow.Words["en"]["chart.revised.ring"], Assert.Single(page.QuerySelectorAll(".revised")).TextContent);
        Assert.Contains("Given otherwise by an earlier release: 12 people (January 2019).", figure.Alternative, StringComparison.Ordinal);
        Assert.Equal([1], Live.LiveFigures.Written(figure).GetProperty("revised").EnumerateArray().Select(row => row.GetInt32()));
        Assert.Empty(Drawn.Page(TimeFigureTests.People(Drawn.Material(Inmates.Published))).QuerySelectorAll(".revised,.rv"));

        var bars = BarFigureTests.Categories(Drawn.Material(Inmates.Categories).Revised("2020-02"));
        Assert.Contains("77ʳ", Drawn.Page(bars).QuerySelector(".plot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TrueFlow.Words["en"]["chart.revised.sign"], Drawn.Page(bars).QuerySelector(".revised")!.TextContent);
    }

    [Fact]
    public void Every_alternative_of_the_site_is_whole_sentences()
    {
        foreach (var (path, page) in Languages.SelectMany(TrueFlow.Site.In))
            foreach (var told in page.QuerySelectorAll("p.vh[id$='-a'], p[id$='-d']").Select(text => text.TextContent.Trim()))
            {
                Assert.True(told.EndsWith('.'), $"{path}: {told}");
                Assert.DoesNotMatch(@"[{}]|  |\.\.|;\.|: \.|\(\)", told);
                Assert.All(Regex.Split(told, @"(?<=[^0-9]\.) (?=\p{Lu})"), sentence => Assert.False(char.IsLower(sentence[0]), $"{path}: {sentence}"));
            }
    }
}
