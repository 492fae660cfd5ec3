using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Transparency.Site;
using Transparency.Storage;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>The scripts that make charts answer: on pages with charts, by address and hash; without them the pages are the same and say so once.</summary>
public class ScriptTests
{
    static readonly Dictionary<string, byte[]> Assets = new(TrueFlow.Assets)
    {
        ["values.js"] = "first"u8.ToArray(), ["live.js"] = "second"u8.ToArray(), ["plotly.js"] = "library"u8.ToArray(), ["plotly.js.br"] = "lib"u8.ToArray(),
    };

    static readonly Lazy<IReadOnlyDictionary<string, PublicFile>> Site = new(() =>
        SiteBuilder.Build(TrueFlow.Shelf, TrueFlow.Words, Assets, TrueFlow.Plans, TrueFlow.Status).ToDictionary(file => file.Path));

    static IDocument Page(string path) => new HtmlParser().ParseDocument(BuiltSite.Text(Site.Value[path]));

    [Theory]
    [InlineData("nl/index.html"), InlineData("en/inmates/index.html"), InlineData("fr/occupancy/index.html")]
    public void A_page_with_charts_asks_for_one_script_and_says_where_the_others_are(string path)
    {
        var page = Page(path);
        var script = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("module", script.GetAttribute("type"));
        Proven(script.GetAttribute("src")!, script.GetAttribute("integrity")!, "first");
        Proven(page.DocumentElement.GetAttribute("data-live")!, page.DocumentElement.GetAttribute("data-live-integrity")!, "second");
        Proven(page.DocumentElement.GetAttribute("data-plotly")!, page.DocumentElement.GetAttribute("data-plotly-integrity")!, "library");
        Assert.Equal("lib", BuiltSite.Text(Site.Value[page.DocumentElement.GetAttribute("data-plotly")!.TrimStart('/') + ".br"]));
        Assert.DoesNotContain(TrueFlow.Words[path[..2]]["chart.static"], page.Body!.TextContent, StringComparison.Ordinal);

        var figures = page.QuerySelectorAll("figure[data-figure]");
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            Assert.Equal(["view", "explore", "png", "svg", "csv"], figure.QuerySelectorAll(".tools[hidden] > button[type=button]").Select(button => button.GetAttribute("data-do")));
            Assert.Equal(figure.GetAttribute("aria-labelledby"), figure.QuerySelector(".tools")!.GetAttribute("aria-labelledby"));
            Assert.Equal($"/{path[..^"index.html".Length]}{figure.Id![..^2]}.figure.json", figure.GetAttribute("data-figure"));
            Assert.NotNull(page.GetElementById(figure.Id![..^1] + "t"));
        }
    }

    [Fact]
    public void A_page_without_charts_runs_nothing()
    {
        var charted = Site.Value.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && Page(path).QuerySelector("figure[data-figure]") is null).ToList();
        Assert.NotEmpty(charted);
        Assert.All(charted, path => Assert.True(Page(path) is var page && page.QuerySelector("script") is null && !page.DocumentElement.HasAttribute("data-live"), path));
    }

    [Theory]
    [InlineData("nl"), InlineData("fr"), InlineData("de"), InlineData("en")]
    public void Without_scripts_a_page_with_charts_says_once_that_they_stand_still(string language)
    {
        foreach (var (path, page) in TrueFlow.Site.In(language))
        {
            var said = page.QuerySelectorAll("p").Count(line => line.TextContent == TrueFlow.Words[language]["chart.static"]);
            Assert.True(said == (page.QuerySelector("figure[data-figure]") is null ? 0 : 1), path);
            Assert.Empty(page.QuerySelectorAll("script,button"));
        }
    }

    [Fact]
    public void Scripts_are_there_together_or_not_at_all()
    {
        var half = new Dictionary<string, byte[]>(TrueFlow.Assets) { ["values.js"] = [1] };
        var refused = Assert.Throws<FormatException>(() => SiteBuilder.Build(TrueFlow.Shelf, TrueFlow.Words, half, TrueFlow.Plans, TrueFlow.Status));
        Assert.Contains("live.js and plotly.js is missing", refused.Message, StringComparison.Ordinal);
    }

    static void Proven(string address, string integrity, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], address, StringComparison.Ordinal);
        Assert.Equal($"sha384-{Convert.ToBase64String(SHA384.HashData(bytes))}", integrity);
        Assert.Equal(text, BuiltSite.Text(Site.Value[address.TrimStart('/')]));
    }
}
