using System.IO.Compression;
using System.Text;
using Transparency.Formats;
using Transparency.Site;
using Transparency.Storage;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>The list of inmates as it would be with ten thousand figures.</summary>
public class LargeTests
{
    static readonly Lazy<Shelf> Shelf = new(() => Formats.Shelf.Empty.With(TrueFlow.Assemble(Formats.Shelf.Empty, TrueFlow.Catalogue, new Dictionary<string, string>
    {
        ["celex-inmates"] = Inmates(),
    })));

    static readonly Lazy<IReadOnlyList<PublicFile>> Site = new(() => SiteBuilder.Build(Shelf.Value, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans, TrueFlow.Status));

    static string Inmates()
    {
        var written = new StringBuilder(TrueFlow.Extract("celex-inmates").Split('\n')[0]).Append('\n');
        for (var month = new DateOnly(2005, 1, 1); month < new DateOnly(2020, 7, 1); month = month.AddMonths(1))
            foreach (var counter in new[] { "DGEPI", "VSSE", "_U" })
                foreach (var (category, index) in new[] { "_T", "A", "B", "C", "D", "E" }.Select((category, index) => (category, index)))
                    foreach (var sex in new[] { "_T", "F", "M" })
                    {
                        var number = (category == "_T" ? 600 : 90) + month.Month * 7 % 40 + index;
                        written.Append($"{month:yyyy-MM},M,{counter},CELEX,{category},{sex},_T,_T,COUNT,{number},,PS,,A,,renard-extremist-offender-management-belgium-2020,page {index},there were {number} inmates,{month:yyyy-MM}\n");
                    }
        return written.ToString();
    }

    [Fact]
    public void A_page_with_its_charts_over_ten_thousand_rows_takes_at_most_eighty_kilobytes()
    {
        Assert.True(Shelf.Value.NewestOf(Statistics.Code.Of("celex-inmates"))!.Edition.Observations.Length > 10_000);
        foreach (var path in new[] { "nl/index.html", "nl/inmates/index.html", "nl/data/celex-inmates/index.html", "nl/sources/index.html" })
        {
            var page = Page(path);
            Assert.True(Zipped(page) <= 80 * 1024, $"{path}: {Zipped(page)} bytes");
        }
    }

    [Fact]
    public void A_long_table_shows_its_newest_rows_and_links_the_whole()
    {
        var page = BuiltSite.Text(Page("en/data/celex-inmates/index.html"));
        Assert.Contains("These are the newest 200 of 10,044 figures.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/data/celex-inmates/v1.0.0/celex-inmates.csv\">whole file</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_its_newest_rows_fifty_lie_open_and_the_others_are_folded_fifty_at_a_time_under_what_they_are()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(BuiltSite.Text(Page("en/data/celex-inmates/index.html")));
        var figures = page.GetElementById("figures")!.Closest("section")!;
        Assert.Equal(50, figures.QuerySelectorAll(":scope > .scroll tbody tr").Length);
        var folded = figures.QuerySelectorAll(":scope > details");
        Assert.Equal(["Figures 51 to 100", "Figures 101 to 150", "Figures 151 to 200"], folded.Select(part => part.QuerySelector("summary")!.TextContent.Split(',')[0]));
        Assert.All(folded, part => Assert.Equal(50, part.QuerySelectorAll("tbody tr").Length));
        Assert.All(folded, part => Assert.Equal(part.QuerySelector("summary")!.TextContent, part.QuerySelector("caption")!.FirstChild!.TextContent.Trim()));
    }

    static PublicFile Page(string path) => Site.Value.Single(file => file.Path == path);

    static long Zipped(PublicFile file)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file.Bytes.Span);
        return zipped.Length;
    }
}
