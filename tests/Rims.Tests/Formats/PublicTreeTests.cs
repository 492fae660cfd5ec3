using System.Text;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

public class PublicTreeTests
{
    static readonly PublicFile[] Pages =
    [
        File("index.html"), File("404.html"), File("nl/index.html"), File("fr/index.html"), File("nl/data/index.html"), File("fr/data/index.html"), File("assets/look.1a2b.css"),
    ];

    static readonly IReadOnlyList<PublicFile> Tree = PublicTree.Of(ShelfTests.TwoReleases(), Pages);

    [Fact]
    public void What_stays_goes_public_first_and_the_pointer_last()
    {
        var kinds = Tree.Select(file => file.Path switch
        {
            "releases.json" => "pointer",
            var path when path.Contains("/latest/", StringComparison.Ordinal) => "latest",
            var path when path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("assets/", StringComparison.Ordinal) => "immutable",
            _ => "pages",
        });
        Assert.Equal("immutable pages latest pointer", string.Join(' ', kinds.Aggregate(new List<string>(), (list, kind) =>
        {
            if (list.Count == 0 || list[^1] != kind) list.Add(kind);
            return list;
        })));
    }

    [Fact]
    public void Latest_is_a_copy_of_the_newest_version_byte_for_byte()
    {
        var latest = Tree.Where(file => file.Path.StartsWith("data/people/latest/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            Tree.Where(file => file.Path.StartsWith("data/people/v1.1.0/", StringComparison.Ordinal)).Select(file => (file.Path.Split('/')[^1], Checksums.Of(file.Bytes))),
            latest.Select(file => (file.Path.Split('/')[^1], Checksums.Of(file.Bytes))));
        Assert.NotEmpty(latest);
    }

    [Fact]
    public void The_sitemap_lists_pages_with_their_sisters_and_nothing_that_stays()
    {
        var xml = TextOf("sitemap.xml");
        Assert.Equal(5, xml.Split("<loc>").Length - 1);
        Assert.Contains("<loc>https://counts.example/nl/data/</loc>", xml);
        Assert.Contains("hreflang=\"fr\" href=\"https://counts.example/fr/data/\"", xml);
        Assert.Contains("<lastmod>2026-11-22</lastmod>", xml);
        Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://counts.example/sitemap.xml\n", TextOf("robots.txt"));
    }

    [Fact]
    public void Two_files_at_one_address_are_refused() =>
        Assert.Throws<ArgumentException>(() => PublicTree.Of(Sample.Shelf, [File("nl/index.html"), File("nl/index.html")]));

    [Fact]
    public void A_stranger_finds_nothing_wanting() => Assert.Empty(Verification.Read(Tree));

    [Theory]
    [InlineData("data/people/v1.0.0/people.csv", "data/people/v1.0.0/people.csv: is not the file that was published")]
    [InlineData("data/people/v1.0.0/SHA256SUMS", "data/people/v1.0.0/SHA256SUMS: is not the file that 'data/all/2026-11-22/RELEASE.json' names by its SHA-256")]
    [InlineData("data/all/2026-11-22/RELEASE.json", "data/all/2026-11-22/RELEASE.json: is not the file that 'releases.json' names by its SHA-256")]
    [InlineData("data/sources/latest/sources.csv", "data/sources/latest/sources.csv: is not the same as 'data/sources/v1.0.0/sources.csv'")]
    [InlineData("releases.json", "releases.json: cannot be read")]
    public void A_stranger_finds_a_changed_file(string path, string said) =>
        Assert.Contains(Verification.Read(Tree.Select(file => file.Path == path ? file with { Bytes = "x"u8.ToArray() } : file)),
            finding => finding.ToString()["P001 ".Length..].StartsWith(said, StringComparison.Ordinal));

    [Fact]
    public void A_stranger_finds_all_that_is_missing_together() => Assert.Equal(
        "data/people/latest/people.csv data/people/v1.0.0/codebook.json data/people/v1.1.0/people.csv",
        string.Join(' ', Verification.Read(Tree.Where(file => file.Path is not ("data/people/v1.1.0/people.csv" or "data/people/v1.0.0/codebook.json")))
            .Select(finding => finding.Place.File).Order(StringComparer.Ordinal)));

    static PublicFile File(string path) => new(path, Encoding.UTF8.GetBytes(path));

    static string TextOf(string path) => Encoding.UTF8.GetString(Tree.Single(file => file.Path == path).Bytes.Span);
}
