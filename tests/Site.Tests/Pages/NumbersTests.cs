using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class NumbersTests
{
    [Fact]
    public void Every_chart_has_a_table_with_the_numbers_it_shows()
    {
        var charts = 0;
        foreach (var (path, page) in TrueFlow.Site.Pages)
            foreach (var chart in page.QuerySelectorAll("figure"))
            {
                var id = chart.GetAttribute("aria-labelledby")!;
                var table = page.GetElementById(id + "-t")!.Closest("table")!;
                var held = table.QuerySelectorAll("tbody td,tbody th").SelectMany(cell => Numbers(cell.TextContent)).ToHashSet();
                var drawn = chart.QuerySelectorAll("svg[role=img] tspan.tb, svg[role=img] text.tb").SelectMany(text => Numbers(text.TextContent)).ToList();
                Assert.NotEmpty(drawn);
                Assert.All(drawn, number => Assert.True(held.Contains(number), $"{path} {id}: {number} is drawn and not in the table"));
                charts++;
            }
        Assert.True(charts >= 4 * 10, $"{charts} charts");
    }

    [Fact]
    public void Every_chart_has_a_heading_a_finding_and_its_figures_in_words()
    {
        foreach (var page in TrueFlow.Site.Pages.Values)
            foreach (var picture in page.QuerySelectorAll("figure svg[role=img]"))
            {
                var ids = $"{picture.GetAttribute("aria-labelledby")} {picture.GetAttribute("aria-describedby")}".Split(' ');
                Assert.All(ids, id => Assert.False(string.IsNullOrWhiteSpace(page.GetElementById(id)!.TextContent)));
            }
    }

    [Fact]
    public void Every_tile_says_value_date_change_or_why_not_and_its_age_in_words()
    {
        Dictionary<string, (string Stamp, string Age)> says = new()
        {
            ["nl"] = ("Laatste cijfer in de documenten die we hebben", "ouder dan deze publicatie"),
            ["fr"] = ("Dernier chiffre dans les documents que nous détenons", "ans de plus que cette publication"),
            ["de"] = ("Letzte Zahl in den Dokumenten, die uns vorliegen", "älter als diese Veröffentlichung"),
            ["en"] = ("Latest figure in the documents we hold", "years older than this release"),
        };
        foreach (var (language, (stamp, age)) in says)
        {
            var tiles = TrueFlow.Site.Pages[$"{language}/index.html"].QuerySelectorAll("li.tile");
            Assert.Equal(["165", "12", "29"], tiles.Select(tile => Regex.Match(tile.QuerySelector(".big b")!.TextContent, @"\d+").Value));
            Assert.All(tiles, tile =>
            {
                Assert.StartsWith(stamp, tile.QuerySelector(".asof")!.TextContent, StringComparison.Ordinal);
                Assert.Contains(age, tile.QuerySelector(".old")!.TextContent, StringComparison.Ordinal);
                Assert.True(tile.QuerySelector(".said p")!.TextContent.Length > 20);
                Assert.NotNull(tile.QuerySelector("svg[role=img][aria-label]"));
                Assert.Contains("Renard", tile.QuerySelector(".src")!.TextContent, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void Places_that_are_a_bound_make_a_share_that_is_a_bound_and_ours()
    {
        var tile = TrueFlow.Site.Pages["en/index.html"].QuerySelectorAll("li.tile")[1];
        Assert.Contains("For up to 40 places (2020) that is at least 30% (our calculation).", tile.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Participation_carries_the_source_s_word_that_no_correlation_can_be_established()
    {
        Assert.Contains("no correlation can be established", TrueFlow.Site.Pages["en/index.html"].QuerySelectorAll("li.tile")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("no correlation can be established", TrueFlow.Site.Pages["en/disengagement/index.html"].QuerySelector("#short")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_topic_page_opens_with_how_many_documents_the_site_holds()
    {
        foreach (var page in new[] { "", "inmates/", "occupancy/", "disengagement/", "after-prison/", "abroad/" })
            Assert.StartsWith("This site holds 5 documents, the newest of 2021.", TrueFlow.Site.Pages[$"en/{page}index.html"].QuerySelector(".holds")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_page_shows_every_figure_of_its_datasets_but_those_that_stay_on_a_dataset_page()
    {
        foreach (var edition in TrueFlow.Shelf.Editions)
        {
            var page = TrueFlow.Site.Pages[$"en/{edition.Structure.Topic}/index.html"];
            var held = page.QuerySelectorAll("tbody td.n").SelectMany(cell => Numbers(cell.TextContent)).ToHashSet();
            Assert.All(edition.BeyondItsPage().Observations.Select(figure => figure.Cell).OfType<Statistics.Cell.Shown>(), cell =>
                Assert.Contains(TrueFlow.Words["en"].Format.Number(cell.Value), held));
        }
    }

    [Fact]
    public void A_topic_page_ends_with_what_the_sources_do_not_say_and_a_citation()
    {
        foreach (var topic in Topics.On(TrueFlow.Shelf))
        {
            var sections = TrueFlow.Site.Pages[$"nl/{topic}/index.html"].QuerySelectorAll("main > section").Select(section => section.GetAttribute("aria-labelledby")).ToList();
            Assert.Equal(["signs", "gaps", "cite"], sections[^3..]);
        }
    }

    [Fact]
    public void A_citation_has_a_hash_and_reads_as_APA_and_BibTeX()
    {
        var cite = TrueFlow.Site.Pages["en/data/celex-inmates/index.html"];
        Assert.Contains("(2026). People on the CelEx list in prison (Version 1.0.0) [Data set].", cite.QuerySelector(".cite")!.TextContent, StringComparison.Ordinal);
        var sha = TrueFlow.Shelf.NewestOf(Statistics.Code.Of("celex-inmates"))!.Downloads.First(file => file.Name == "celex-inmates.csv").Sha256;
        Assert.Contains(sha, cite.QuerySelector(".cite")!.TextContent, StringComparison.Ordinal);
        var bibtex = cite.QuerySelectorAll("#cite ~ details pre").Single().TextContent;
        Assert.StartsWith("@misc{celex-inmates-1-0-0,", bibtex, StringComparison.Ordinal);
        Assert.Equal(bibtex.Count(sign => sign == '{'), bibtex.Count(sign => sign == '}'));
        Assert.Contains(sha, bibtex, StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_lines_name_columns_that_the_file_has()
    {
        var page = TrueFlow.Site.Pages["en/data/celex-inmates/index.html"];
        var named = page.QuerySelectorAll("#load ~ div pre").SelectMany(code => Regex.Matches(code.TextContent, "\"([A-Z_]+)\"").Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.Superset(new HashSet<string> { "PERIOD_START", "OBS_VALUE", "LOWER", "UPPER", "BASE" }, named);
        Assert.Subset(Formats.ObservationColumns.Standard.ToHashSet(), named);
    }

    /// <summary>Numbers without the marks between their thousands.</summary>
    static IEnumerable<string> Numbers(string text) =>
        Regex.Matches(text, @"\d+(?:[.,\u202f]\d+)*").Select(match => match.Value.Replace("\u202f", "", StringComparison.Ordinal));
}
