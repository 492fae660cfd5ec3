using System.Text;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

public class ShelfTests
{
    const string People = "data/people/v1.0.0/";

    [Fact]
    public void A_release_is_read_back_with_its_datasets_and_their_versions()
    {
        var newest = Sample.Shelf.Newest!;
        Assert.Equal("2026-11-22 2026-11-22T10:00:00+01:00 people 1.0.0, sources 1.0.0",
            $"{newest.Id} {newest.Released:yyyy-MM-ddTHH:mm:sszzz} {string.Join(", ", newest.Datasets.Select(d => $"{d.Id} {d.Version}"))}");
        Assert.Equal(["people", "sources"], Sample.Shelf.Datasets.Select(id => $"{id}"));
    }

    [Fact]
    public void An_unchanged_dataset_keeps_its_folder_and_the_next_release_names_it()
    {
        var shelf = TwoReleases();
        Assert.Equal("2026-11-22.2: people 1.1.0, sources 1.0.0", $"{shelf.Newest!.Id}: {string.Join(", ", shelf.Newest.Datasets.Select(d => $"{d.Id} {d.Version}"))}");
        Assert.Equal("people 1.1.0", string.Join(", ", shelf.Newest.Added.Select(f => $"{f.Dataset} {f.Version}")));
        Assert.Equal(["1.0.0", "1.1.0"], shelf.VersionsOf(Code.Of("people")).Select(f => $"{f.Version}"));
        Assert.Equal("2026-11-22", $"{shelf.NewestOf(Code.Of("sources"))!.Release}");
    }

    [Theory]
    [InlineData("people.csv", "is not the file that was published: its SHA-256 is not the one in SHA256SUMS")]
    [InlineData("index.fr.html", "is not the file that was published: its SHA-256 is not the one in SHA256SUMS")]
    [InlineData("RELEASE.json", "is not the record of release 2026-11-22")]
    public void A_changed_file_is_refused_by_name(string name, string what) =>
        Assert.Equal($"'{People}{name}' on the shelf of releases {what}; restore it from a copy of the published site.",
            Refused(Sample.Files.Select(file => file.Path == People + name ? file with { Bytes = Encoding.UTF8.GetBytes("other") } : file)));

    [Fact]
    public void A_changed_list_of_hashes_is_refused_because_the_release_names_it() =>
        Assert.Contains("names another 'data/people/v1.0.0/' than the one that is there", Refused(Sample.Files
            .Where(file => file.Path != People + "revisions.csv")
            .Select(file => file.Path == People + "SHA256SUMS" ? file with { Bytes = Without(file.Bytes, "revisions.csv") } : file)));

    [Theory]
    [InlineData("people.csv", "is missing")]
    [InlineData("SHA256SUMS", "is missing")]
    [InlineData("RELEASE.json", "is missing")]
    public void A_missing_file_is_refused_by_name(string name, string what) =>
        Assert.Equal($"'{People}{name}' on the shelf of releases {what}; restore it from a copy of the published site.",
            Refused(Sample.Files.Where(file => file.Path != People + name)));

    [Fact]
    public void A_file_that_nobody_published_is_refused() =>
        Assert.Contains("'data/people/v1.0.0/more.csv' on the shelf of releases stands in no SHA256SUMS",
            Refused(Sample.Files.Append(new PublicFile(People + "more.csv", default))));

    [Fact]
    public void A_folder_that_no_release_names_is_refused() =>
        Assert.Contains("belongs to nothing that release 2026-11-22 names",
            Refused(Sample.Files.Append(new PublicFile("data/people/v9.0.0/people.csv", default))));

    [Fact]
    public void A_release_out_of_order_is_refused()
    {
        var second = Sample.Assemble(Sample.Second(Sample.Shelf), Sample.Shelf, Sample.Pages);
        Assert.Contains("supersedes '2026-11-22'", Assert.Throws<DamagedShelfException>(() => Shelf.Read([second])).Message);
    }

    [Fact]
    public void A_page_that_stays_is_rendered_from_what_was_read_back_and_sees_the_release_in_the_making()
    {
        var seen = new List<string>();
        Sample.Assemble(Sample.Second(Sample.Shelf), Sample.Shelf, (draft, folder) =>
        {
            seen.Add($"{draft.Newest!.Id} {folder.Dataset} {folder.Version}: {string.Join(' ', folder.Downloads.Select(file => file.Name).Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))}; revised {folder.Edition.Revisions.Length}");
            return [];
        });
        Assert.Equal("2026-11-22.2 people 1.1.0: people.csv revisions.csv; revised 3", Assert.Single(seen));
    }

    [Fact]
    public void A_page_outside_its_folder_is_refused() => Assert.Throws<ArgumentException>(() =>
        Sample.Assemble(Sample.First, Shelf.Empty, (_, _) => [new PublicFile("data/other/index.en.html", default)]));

    internal static Shelf TwoReleases() =>
        Sample.Shelf.With(Sample.Assemble(Sample.Second(Sample.Shelf), Sample.Shelf, Sample.Pages));

    static string Refused(IEnumerable<PublicFile> files) =>
        Assert.Throws<DamagedShelfException>(() => Shelf.Read([[.. files]])).Message;

    static byte[] Without(ReadOnlyMemory<byte> sums, string name) => Encoding.ASCII.GetBytes(string.Concat(
        Encoding.ASCII.GetString(sums.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.EndsWith(name, StringComparison.Ordinal)).Select(line => line + "\n")));
}
