using AngleSharp.Html.Dom;
using Transparency.Formats;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>A second release in which one figure is transcribed anew, one is new and one is gone; the register of indicators follows.</summary>
public class SecondReleaseTests
{
    static readonly Lazy<BuiltSite> After = new(() =>
    {
        var rows = TrueFlow.Extract("drad-ex-occupancy").Split('\n').ToList();
        var count = rows.FindIndex(row => row.StartsWith("2018-01,", StringComparison.Ordinal));
        rows.Insert(count + 1, rows[count].Replace("2018-01,", "2018-06,", StringComparison.Ordinal));
        rows[count] = rows[count].Replace("OCCUPANTS,22,", "OCCUPANTS,23,", StringComparison.Ordinal);
        rows.RemoveAll(row => row.StartsWith("2015-12,M,BRUGES", StringComparison.Ordinal));
        return BuiltSite.Of(TrueFlow.Shelf.With(TrueFlow.Assemble(TrueFlow.Shelf, TrueFlow.Catalogue, new Dictionary<string, string>
        {
            ["drad-ex-occupancy"] = string.Join('\n', rows),
        })));
    });

    static IHtmlDocument Page(string path) => After.Value.Pages[path];

    [Fact]
    public void Its_page_says_what_it_changed_with_the_value_before_and_after()
    {
        var page = Page("en/releases/2027-02-22/index.html");
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains($"{TrueFlow.Words["en"].Count("releases.added", 2)} {TrueFlow.Shelf.Datasets.Length - 2} unchanged.", main, StringComparison.Ordinal);
        Assert.Contains("One figure was added. One value was revised. One figure was taken out.", main, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("#r-drad-ex-occupancy").Single().Closest("table")!.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("2018-01", StringComparison.Ordinal));
        Assert.Equal(["22", "23"], row.Children.Skip(2).Take(2).Select(cell => cell.TextContent));
    }

    /// <summary>Nobody writes the change of an indicator: it is a revision of its register.</summary>
    [Fact]
    public void An_indicator_of_a_revised_figure_is_revised_with_it()
    {
        var rows = Page("en/data/indicators/versions/index.html").QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Contains(rows, row => row.Contains("federal-2015-i-specialised-occupancy BASELINE 22 23", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("federal-2015-i-specialised-occupancy CHANGE -10 -11", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_version_stays_and_says_which_one_followed_it()
    {
        var page = Page("en/data/drad-ex-occupancy/versions/index.html");
        Assert.Equal(["stands", "followed by version 1.1.0"], page.QuerySelectorAll("table:has(#t-versions) tbody tr").Select(row => row.Children[2].TextContent));
        Assert.True(After.Value.Tree["data/drad-ex-occupancy/v1.0.0/index.en.html"].Bytes.Span
            .SequenceEqual(TrueFlow.Site.Tree["data/drad-ex-occupancy/v1.0.0/index.en.html"].Bytes.Span));
    }

    [Fact]
    public void The_overview_shows_the_changes_alone_and_the_next_date()
    {
        var home = Page("en/index.html");
        Assert.Equal(["Changed", "Registers"], home.QuerySelectorAll("ul.chg li .bd").Select(badge => badge.TextContent));
        Assert.Contains("24 May", home.QuerySelector("#next")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("June 2018", home.QuerySelectorAll("li.tile")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_tells_released_from_announced()
    {
        var states = Page("en/releases/index.html").QuerySelectorAll("table:has(#t-calendar) tbody tr").Select(row => row.Children[1].TextContent);
        Assert.Equal(["announced", "announced", "announced", "published", "published"], states);
    }

    [Fact]
    public void A_revised_figure_says_so_in_the_table()
    {
        var row = Page("en/data/drad-ex-occupancy/index.html").QuerySelectorAll("table:has(#table) tbody tr").Single(row => row.TextContent.StartsWith("January 2018", StringComparison.Ordinal));
        Assert.Contains("revised on 22 February 2027", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_still_leads_somewhere()
    {
        foreach (var (path, page) in After.Value.Pages)
            foreach (var link in page.QuerySelectorAll("a[href^='/']"))
            {
                var file = link.GetAttribute("href")!.Split('#')[0].TrimStart('/');
                Assert.True(After.Value.Tree.ContainsKey(file.EndsWith('/') || file.Length == 0 ? file + "index.html" : file), $"{path} links {link.GetAttribute("href")}");
            }
    }
}
