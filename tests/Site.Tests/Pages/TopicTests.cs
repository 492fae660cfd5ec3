using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Transparency.Releases;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class TopicTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static IEnumerable<(string Language, string Path)> TopicPages => Languages.SelectMany(language => Topics.On(TrueFlow.Shelf).Select(topic => (language, $"{language}/{topic}/index.html")));

    static IHtmlDocument Page(string path) => TrueFlow.Site.Pages[path];

    static List<(Edition Edition, ReleasedObservation Figure)> Kept => [.. TrueFlow.Shelf.Editions
        .SelectMany(edition => edition.Observations.Where(figure => edition.Structure.StaysOnDatasetPage(figure.Attributes)).Select(figure => (edition, figure)))];

    [Fact]
    public void What_stays_on_a_dataset_page_is_on_no_topic_page_overview_or_list_of_sources()
    {
        Assert.Equal(14, Kept.Count);
        foreach (var (language, path) in TopicPages.Concat(Languages.SelectMany(language => new[] { (language, $"{language}/index.html"), (language, $"{language}/sources/index.html") })))
        {
            var text = Page(path).Body!.TextContent;
            foreach (var (edition, figure) in Kept)
            {
                Assert.DoesNotContain(figure.Attributes.Citation!.Quote, text, StringComparison.Ordinal);
                Assert.Empty(Page(path).QuerySelectorAll("td .dim").SelectMany(parts => parts.TextContent.Split(" · ")).Intersect(Names(edition, figure, language)));
            }
        }
    }

    [Fact]
    public void A_dataset_page_shows_what_stays_on_it()
    {
        foreach (var language in Languages)
            foreach (var group in Kept.GroupBy(kept => kept.Edition))
                Assert.All(group, kept => Assert.Contains(kept.Figure.Attributes.Citation!.Quote, Page($"{language}/data/{group.Key.Structure.Id}/index.html").Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_page_says_how_many_figures_stay_on_a_dataset_page_links_it_and_says_why()
    {
        foreach (var language in Languages)
            foreach (var group in Kept.GroupBy(kept => kept.Edition))
            {
                var structure = group.Key.Structure;
                var told = Assert.Single(Page($"{language}/{structure.Topic}/index.html").GetElementById($"{structure.Id}")!.ParentElement!.QuerySelectorAll(".kept"));
                Assert.Contains($"{group.Count()}", told.TextContent, StringComparison.Ordinal);
                Assert.Equal($"/{language}/data/{structure.Id}/", told.QuerySelector("a")!.GetAttribute("href"));
                Assert.Contains(structure.Notes.First(note => note.DatasetPageOnly).Text[language], told.TextContent, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void The_list_of_sources_says_how_many_more_stand_on_dataset_pages()
    {
        var page = Page("en/sources/index.html");
        Assert.Contains("14 more figures stand on the pages of their datasets only.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_page_counts_changed_values_that_stay_on_a_dataset_page_and_does_not_show_them()
    {
        var revised = TrueFlow.Shelf.With(TrueFlow.Assemble(TrueFlow.Shelf, TrueFlow.Catalogue, new Dictionary<string, string>
        {
            ["demography"] = TrueFlow.Extract("demography").Replace(",BE,_T,SHARE,SHARE,61,", ",BE,_T,SHARE,SHARE,60,", StringComparison.Ordinal),
        }));
        var files = SiteBuilder.Build(revised, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans, TrueFlow.Status).ToDictionary(file => file.Path, BuiltSite.Text);
        Assert.Contains("One changed value stands on the pages of the dataset only.", files["en/releases/2027-02-22/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<td>61</td>", files["en/releases/2027-02-22/index.html"], StringComparison.Ordinal);
        Assert.Contains("<td>61</td>", files["en/data/demography/versions/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_page_shows_every_note_of_its_dataset()
    {
        foreach (var language in Languages)
            foreach (var edition in TrueFlow.Shelf.Editions)
            {
                var page = Page($"{language}/data/{edition.Structure.Id}/index.html");
                Assert.All(edition.Structure.Notes, note => Assert.Contains(note.Text[language], page.GetElementById($"note-{note.Code}")!.TextContent, StringComparison.Ordinal));
            }
    }

    [Fact]
    public void Every_topic_page_begins_with_what_is_held_and_ends_with_gaps_where_the_register_has_some()
    {
        foreach (var (_, path) in TopicPages)
        {
            var main = Page(path).QuerySelector("main")!;
            Assert.True(Place(main, ".holds") < Place(main, "section"), path);
            Assert.Equal("short", main.QuerySelector("section")!.GetAttribute("aria-labelledby"));
            var sections = main.QuerySelectorAll(":scope > section").Select(section => section.GetAttribute("aria-labelledby")).ToList();
            var topic = path.Split('/')[1];
            if (TrueFlow.Catalogue.Register("gaps")!.Rows.Any(row => row.Value("TOPIC") == topic)) Assert.Equal(["gaps", "cite"], sections[^2..]);
        }

        static int Place(IElement main, string selector) => main.QuerySelectorAll("*").ToList().IndexOf(main.QuerySelector(selector)!);
    }

    [Fact]
    public void Each_dataset_of_a_topic_has_its_heading_and_a_line()
    {
        foreach (var language in Languages)
            foreach (var edition in TrueFlow.Shelf.Editions)
            {
                var heading = Page($"{language}/{edition.Structure.Topic}/index.html").GetElementById($"{edition.Structure.Id}")!;
                Assert.Equal(edition.Structure.Title[language], heading.TextContent);
                Assert.True(heading.NextElementSibling!.TextContent.Length > 40, heading.TextContent);
            }
    }

    [Fact]
    public void Children_never_stand_with_inmates()
    {
        var word = TrueFlow.Shelf.NewestOf(Statistics.Code.Of("abroad"))!.Edition.Structure.Dimensions.Single(dimension => $"{dimension.Id}" == "AGE_GROUP").CodeList[Statistics.Code.Of("MINORS")].Name;
        foreach (var language in Languages)
        {
            Assert.DoesNotContain(Page($"{language}/inmates/index.html").QuerySelectorAll("td"), cell => cell.TextContent.Contains(word[language], StringComparison.Ordinal));
            Assert.NotEmpty(Page($"{language}/inmates/index.html").QuerySelectorAll($"main a[href='/{language}/abroad/']"));
            Assert.NotEmpty(Page($"{language}/inmates/index.html").QuerySelectorAll($"footer a[href='/{language}/abroad/']"));
        }
    }

    /// <summary>Assessments and participation share no page but the overview and the lists, and there no tile.</summary>
    [Fact]
    public void Assessments_are_drawn_nowhere()
    {
        var name = TrueFlow.Shelf.NewestOf(Statistics.Code.Of("disengagement-assessments"))!.Edition.Structure.Measures.Single(measure => $"{measure.Id}" == "RATE").Name;
        Assert.DoesNotContain(TrueFlow.Site.Pages.Values.SelectMany(page => page.QuerySelectorAll("figure,li.tile")), figure => figure.TextContent.Contains(name["en"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_of_few_people_puts_the_count_first()
    {
        var rows = Page("en/after-prison/index.html").QuerySelectorAll("table:has(#t-rest-disengagement-assessments) tbody td.n").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Contains("9 of 14, 64%", rows);
        Assert.Contains("95% of 20", rows);
    }

    /// <summary>Nationality, residence status and health as a table would name them.</summary>
    static IEnumerable<string> Names(Edition edition, ReleasedObservation figure, string language) => edition.Structure.Dimensions
        .Select((dimension, index) => (dimension, code: figure.Series.Dimensions[index]))
        .Where(part => $"{part.dimension.Id}" is "NATIONALITY" or "RESIDENCE" or "CONDITION" && part.code != Statistics.Code.Total && part.code != Statistics.Code.NotApplicable)
        .Select(part => part.dimension.CodeList[part.code].Name[language]);
}
