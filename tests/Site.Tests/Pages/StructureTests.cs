using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class StructureTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    public static TheoryData<string> AllPages => [.. TrueFlow.Site.Pages.Keys];

    static string Look { get; } = Stylesheet.Text(TrueFlow.Assets);

    static IHtmlDocument Page(string path) => TrueFlow.Site.Pages[path];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void A_page_has_language_title_one_heading_and_landmarks(string path)
    {
        var page = Page(path);
        Assert.Contains(page.DocumentElement.GetAttribute("lang"), Languages);
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("h1")!.TextContent));
        Assert.Single(page.QuerySelectorAll("main#main"));
        if (path is "index.html" or "404.html") return;
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#main", page.QuerySelector("body > a.skip")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("header nav[aria-label]"));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Headings_go_down_one_step_at_a_time(string path)
    {
        var levels = Page(path).QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Nothing_runs_nothing_is_styled_in_place_and_nothing_comes_from_elsewhere(string path)
    {
        var page = Page(path);
        Assert.Empty(page.QuerySelectorAll("script,iframe,object,embed,img,video,audio,form,input,base,meta[http-equiv]"));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("style") || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        // What stays for ever, and pages with charts, carry the stylesheet in themselves; another style would be blocked.
        var carries = path.StartsWith("data/", StringComparison.Ordinal) || page.QuerySelector("figure[data-figure]") is not null;
        Assert.Equal(carries ? [Look] : [], page.QuerySelectorAll("style").Select(style => style.TextContent));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet],link[rel=icon]"), link =>
            Assert.True(link.GetAttribute("href") is ['/', ..] or "data:,", link.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void An_id_stands_once_and_what_labels_point_at_exists(string path)
    {
        var page = Page(path);
        var ids = page.All.Where(element => element.Id is { Length: > 0 }).Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var element in page.QuerySelectorAll("[aria-labelledby],[aria-describedby]"))
            foreach (var id in $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Assert.Contains(id, ids);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void A_table_has_a_caption_and_heads_that_say_what_they_head(string path)
    {
        foreach (var table in Page(path).QuerySelectorAll("table"))
        {
            Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent));
            Assert.All(table.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row" }));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(table.QuerySelectorAll("thead th").Length, row.Children.Length));
            Assert.Equal("0", table.ParentElement!.GetAttribute("tabindex"));
        }
    }

    [Fact]
    public void Head_names_the_page_in_every_language()
    {
        foreach (var (path, page) in Languages.SelectMany(TrueFlow.Site.In))
        {
            var address = "https://transparency.example/" + path[..^"index.html".Length];
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            var alternates = page.QuerySelectorAll("link[rel=alternate]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));
            Assert.Equal([.. Languages, "x-default"], alternates.Keys);
            Assert.Equal(address, alternates[page.DocumentElement.GetAttribute("lang")!]);
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")!.GetAttribute("content")));
        }
    }

    [Fact]
    public void The_language_switch_keeps_the_page()
    {
        foreach (var (path, page) in Languages.SelectMany(TrueFlow.Site.In))
        {
            var rest = path[3..^"index.html".Length];
            var here = path[..2];
            Assert.Equal(
                Languages.Where(language => language != here).Select(language => $"/{language}/{rest}"),
                page.QuerySelectorAll("ul.lang a").Select(link => link.GetAttribute("href")));
            Assert.Single(page.QuerySelectorAll("ul.lang [aria-current]"));
        }
    }

    [Fact]
    public void Every_page_exists_in_every_language()
    {
        var dutch = TrueFlow.Site.In("nl").Select(page => page.Key[3..]).ToList();
        foreach (var language in Languages) Assert.Equal(dutch, TrueFlow.Site.In(language).Select(page => page.Key[3..]));
    }

    [Fact]
    public void Words_of_others_say_their_language()
    {
        foreach (var (path, page) in TrueFlow.Site.Pages)
            Assert.All(page.QuerySelectorAll("q,blockquote"), quote => Assert.True(quote.HasAttribute("lang"), $"{path}: {quote.TextContent}"));
    }
}
