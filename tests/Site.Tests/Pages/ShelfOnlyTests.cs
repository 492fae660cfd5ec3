using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Transparency.Formats;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class ShelfOnlyTests
{
    /// <summary>Names that are the same in every language and mean themselves.</summary>
    static readonly HashSet<string> Names = ["CSV", "XLSX", "SHA", "BibTeX", "Excel", "Power", "Query", "Python", "SUMS", "axe", "core", "Chromium"];

    [Fact]
    public void With_the_words_taken_out_all_that_is_left_on_a_page_stands_in_a_published_file()
    {
        var words = WordFiles.Read(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "words"), "*.json")
            .Select(path => KeyValuePair.Create(Path.GetFileName(path), Silent(File.ReadAllBytes(path)))));
        var plans = FigureFiles.Read(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "figures"), "*.json")
            .Select(path => KeyValuePair.Create(Path.GetFileName(path), SilentTexts(File.ReadAllBytes(path)))));
        var shelf = TrueFlow.Shelf;
        var published = string.Join('\n', shelf.Files.Append(TrueFlow.Status.Write()).Where(file => !file.Path.EndsWith(".html", StringComparison.Ordinal) && !file.Path.EndsWith(".zip", StringComparison.Ordinal)
            && !file.Path.EndsWith(".xlsx", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span).Replace("\\u0026", "&", StringComparison.Ordinal)));
        var known = Regex.Matches(published, @"\p{L}{3,}").Select(match => match.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var file in SiteBuilder.Build(shelf, words, TrueFlow.Assets, plans, TrueFlow.Status).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(BuiltSite.Text(file));
            foreach (var code in page.QuerySelectorAll("style,pre,code.hash")) code.Remove();
            var stray = page.DocumentElement.Descendants<IText>()
                .SelectMany(text => Regex.Matches(text.Data, @"\p{L}{3,}"))
                .Select(match => match.Value)
                .Where(word => !known.Contains(word.ToLowerInvariant()) && !Names.Contains(word))
                .Distinct().ToList();
            Assert.True(stray.Count == 0, $"{file.Path}: {string.Join(", ", stray)}");
        }
    }

    [Fact]
    public void The_shelf_read_back_from_its_bytes_makes_the_same_site()
    {
        var again = Shelf.Read(TrueFlow.Shelf.Releases.Select(release =>
            (IReadOnlyCollection<Storage.PublicFile>)[.. TrueFlow.Shelf.Files.Where(file => file.Path.StartsWith(release.Path, StringComparison.Ordinal)
                || release.Added.Any(folder => file.Path.StartsWith(folder.Path, StringComparison.Ordinal)))]));
        var site = SiteBuilder.Build(again, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans, TrueFlow.Status);
        Assert.Equal(TrueFlow.Site.Made.Select(file => file.Path), site.Select(file => file.Path));
        Assert.All(TrueFlow.Site.Made.Zip(site), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    [Fact]
    public void No_page_has_a_carriage_return_or_a_byte_order_mark()
    {
        Assert.All(TrueFlow.Site.Made, file => Assert.Equal(-1, file.Bytes.Span.IndexOf((byte)'\r')));
        Assert.All(TrueFlow.Site.Made, file => Assert.NotEqual(0xEF, file.Bytes.Span[0]));
    }

    /// <summary>A plan of figures whose titles and lines say nothing.</summary>
    static byte[] SilentTexts(byte[] file) =>
        Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(file), @"(""(?:nl|fr|de|en)"": )""[^""]*""", @"$1""§"""));

    /// <summary>Sentences without a letter of their own: only blanks are left, and names of months are gone.</summary>
    static byte[] Silent(byte[] file)
    {
        var json = JsonNode.Parse(file)!.AsObject();
        foreach (var (key, value) in json.ToList())
            if (value is JsonValue) json[key] = "§ " + string.Join(' ', Regex.Matches(value.GetValue<string>(), @"\{\w+\}").Select(blank => blank.Value)) + " §";
            else if (key == "format") value!["months"] = new JsonArray([.. Enumerable.Range(0, 12).Select(_ => (JsonNode)"§")]);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
