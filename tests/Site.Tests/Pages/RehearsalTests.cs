using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Transparency.Formats;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>A site with synthetic partner data says so on whatever page a reader lands.</summary>
public class RehearsalTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly DataStatus Status = TrueFlow.Status with { Rehearsal = true };

    static readonly Lazy<BuiltSite> Rehearsed = new(() => BuiltSite.Of(Shelf.Empty.With(TrueFlow.Assemble(Shelf.Empty, TrueFlow.Catalogue, rehearsal: true)), Status));

    static IEnumerable<(string Path, IDocument Page)> Pages(BuiltSite site) => site.Tree.Values
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        .Select(file => (file.Path, (IDocument)new HtmlParser().ParseDocument(BuiltSite.Text(file))));

    [Fact]
    public void Every_page_says_so_before_anything_else_in_its_own_language_and_asks_robots_to_leave_it()
    {
        var pages = Pages(Rehearsed.Value).ToList();
        Assert.Contains(pages, page => page.Path == "data/celex-inmates/v1.0.0/index.nl.html");
        Assert.Contains(pages, page => page.Path == "data/celex-inmates/latest/index.nl.html");
        Assert.Contains(pages, page => page.Path == "de/data/status/index.html");
        foreach (var (path, page) in pages)
        {
            var banners = page.QuerySelectorAll("body > aside.rehearsal").ToList();
            Assert.Equal(path is "index.html" or "404.html" ? Languages : [page.DocumentElement.GetAttribute("lang")!], banners.Select(banner => banner.GetAttribute("lang")!));
            Assert.All(banners, banner => Assert.Contains(TrueFlow.Words[banner.GetAttribute("lang")!]["site.rehearsal"], banner.TextContent, StringComparison.Ordinal));
            Assert.DoesNotContain(page.Body!.Children.TakeWhile(element => element != banners[0]), element => !element.ClassList.Contains("skip"));
            Assert.Equal("noindex", page.QuerySelectorAll("meta[name=robots]").Single().GetAttribute("content"));
        }
    }

    [Theory]
    [InlineData("nl", "Synthetische oefendata. Deze site is bij wijze van oefening gebouwd met verzonnen data van partners; citeer haar niet.")]
    [InlineData("fr", "Données d’exercice synthétiques. Ce site a été construit, à titre d’exercice, avec des données de partenaires inventées ; ne le citez pas.")]
    [InlineData("de", "Synthetische Übungsdaten. Diese Website wurde zur Übung mit erfundenen Daten von Partnern gebaut; bitte nicht zitieren.")]
    [InlineData("en", "Synthetic rehearsal data. This site was built, as a rehearsal, with made-up partner data; do not cite it.")]
    public void It_says_what_is_made_up_and_nothing_of_figures_from_documents(string language, string says) =>
        Assert.Equal(says, Rehearsed.Value.Pages[$"{language}/index.html"].QuerySelector("aside.rehearsal")!.TextContent);

    [Fact]
    public void A_site_that_is_no_rehearsal_says_nothing_of_one()
    {
        foreach (var (path, page) in Pages(TrueFlow.Site))
        {
            Assert.Empty(page.QuerySelectorAll(".rehearsal"));
            Assert.Equal(path == "404.html" ? 1 : 0, page.QuerySelectorAll("meta[name=robots]").Length);
        }
    }

    [Fact]
    public void Without_its_banner_and_its_word_to_robots_a_rehearsal_is_the_site_itself_byte_for_byte()
    {
        var pages = BuiltSite.Of(TrueFlow.Shelf, Status).Made.Concat(Rehearsed.Value.Tree.Values.Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)))
            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(TrueFlow.Site.Tree.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), pages.Select(page => page.Path).Order(StringComparer.Ordinal));
        foreach (var page in pages)
        {
            var without = Regex.Replace(BuiltSite.Text(page), "<aside class=\"rehearsal\".*?</aside>", "");
            if (page.Path != "404.html") without = without.Replace("<meta name=\"robots\" content=\"noindex\">", "", StringComparison.Ordinal);
            Assert.True(BuiltSite.Text(TrueFlow.Site.Tree[page.Path]) == without, page.Path);
        }
    }

    [Fact]
    public void Robots_are_let_into_a_site_and_not_into_a_rehearsal()
    {
        Assert.Equal("User-agent: *\nDisallow: /\n", BuiltSite.Text(Rehearsed.Value.Tree["robots.txt"]));
        Assert.Contains("\nAllow: /\nSitemap: ", BuiltSite.Text(TrueFlow.Site.Tree["robots.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_finds_nothing_wanting_in_a_rehearsal() => Assert.Empty(Verification.Read(Rehearsed.Value.Tree.Values));

    [Fact]
    public void A_status_renewed_alone_keeps_the_banner()
    {
        var alone = StatusPages.Of(TrueFlow.Shelf, Status, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans);
        Assert.All(alone.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), file => Assert.Contains("<aside class=\"rehearsal\"", BuiltSite.Text(file), StringComparison.Ordinal));
        Assert.True(DataStatus.Read(alone[0].Bytes).Rehearsal);
    }
}
