using AngleSharp.Dom;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class LinkTests
{
    public static TheoryData<string> AllPages => [.. TrueFlow.Site.Pages.Keys];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_link_and_download_leads_to_something_in_the_tree(string path)
    {
        foreach (var link in TrueFlow.Site.Pages[path].QuerySelectorAll("[href],[src]"))
        {
            if (link.LocalName is "image" or "use") continue;
            var address = link.GetAttribute("href") ?? link.GetAttribute("src")!;
            if (Outside(address)) continue;
            var (file, fragment) = Split(address, path);
            Assert.True(TrueFlow.Site.Tree.ContainsKey(file), $"{path} links {address}: nothing is there");
            if (fragment.Length > 0)
                Assert.True(TrueFlow.Site.Pages[file].GetElementById(fragment) is not null, $"{path} links {address}: the page has no such place");
        }
    }

    [Fact]
    public void A_link_that_leaves_is_a_licence_an_address_to_write_to_or_one_that_a_source_prints()
    {
        var licence = TrueFlow.Catalogue.Publisher.Licence.ToString();
        var printed = TrueFlow.Catalogue.Register("sources")!.Rows.Select(row => row.Value("LINK")).Where(link => link.Length > 0).ToHashSet();
        var leaving = TrueFlow.Site.Pages.Values.SelectMany(page => page.QuerySelectorAll("body a[href]"))
            .Select(link => link.GetAttribute("href")!)
            .Where(address => Outside(address) && address != licence && !printed.Contains(address))
            .Distinct();
        Assert.All(leaving, address => Assert.StartsWith($"mailto:{TrueFlow.Catalogue.Publisher.Email}", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_name_no_address_that_changes_when_they_cite()
    {
        foreach (var (path, page) in TrueFlow.Site.Pages)
            Assert.All(page.QuerySelectorAll(".cite"), cite => Assert.Matches(@"/data/[a-z-]+/v\d+\.\d+\.\d+/index\.[a-z]{2}\.html", cite.TextContent));
    }

    [Fact]
    public void A_page_that_stays_for_ever_links_what_stays_for_ever_but_for_one_question()
    {
        foreach (var (path, page) in TrueFlow.Site.Pages.Where(page => page.Key.StartsWith("data/", StringComparison.Ordinal)))
        {
            var changing = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
                .Where(address => address.StartsWith('/') && !System.Text.RegularExpressions.Regex.IsMatch(address, @"^/data/[a-z-]+/v\d"));
            var language = page.DocumentElement.GetAttribute("lang");
            Assert.Equal([$"/{language}/data/{path.Split('/')[1]}/versions/"], changing);
            Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet]"));
        }
    }

    [Fact]
    public void A_download_shows_the_size_and_the_hash_that_its_bytes_have()
    {
        var rows = TrueFlow.Site.In("en").SelectMany(page => page.Value.QuerySelectorAll("tr")).Where(row => row.QuerySelector("td code.hash") is not null && row.QuerySelector("a[download]") is not null).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var file = TrueFlow.Site.Tree[row.QuerySelector("a")!.GetAttribute("href")!.TrimStart('/')];
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes.Span)), row.QuerySelector("code")!.TextContent);
            Assert.Equal(file.Bytes.Length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), row.Children[2].TextContent);
        }
    }

    static bool Outside(string address) => address.Contains(':', StringComparison.Ordinal);

    static (string File, string Fragment) Split(string address, string from)
    {
        var parts = address.Split('#');
        var path = parts[0].Length == 0 ? from : parts[0].TrimStart('/');
        return (path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path, parts.Length > 1 ? parts[1] : "");
    }
}
