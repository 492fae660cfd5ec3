using System.Text;
using System.Text.Json;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

public class DisclosureTests
{
    const string People = "data/people/v1.0.0/";

    static readonly GuardedPeople Dataset = GuardedPeople.Of(1);

    static readonly IReadOnlyList<PublicFile> Files = Sample.Assemble(Dataset.Release(Sample.First.Publisher, Sample.First.Calendar), Shelf.Empty, Sample.Pages);

    static DatasetFolder Folder => Shelf.Read([Files]).NewestOf(GuardedPeople.Structure.Id)!;

    [Fact]
    public void A_protected_dataset_says_its_rule_how_much_is_withheld_and_nothing_of_what_is_behind()
    {
        var json = Read(Folder[FileNames.Disclosure].Bytes);
        Assert.Equal(
            ["rule", "threshold", "method", "zeros", "attacker", "cells", "published", "suppressed", "checker", "files", "ledger", "verdict"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("small-counts-withheld 5 suppress published 72 48 24 may go out",
            string.Join(' ', new[] { "rule", "threshold", "method", "zeros", "cells", "published", "suppressed", "verdict" }.Select(name => json.GetProperty(name))));
    }

    [Fact]
    public void Figures_published_elsewhere_have_no_threshold_and_nothing_withheld_by_rule()
    {
        var json = Read(Sample.Files.Single(file => file.Path == People + FileNames.Disclosure).Bytes);
        Assert.Equal("published-elsewhere", json.String("rule"));
        Assert.All(["threshold", "method", "zeros", "attacker"], name => Assert.False(json.TryGetProperty(name, out _), name));
        Assert.DoesNotContain(Sample.Files, file => file.Path == "data/sources/v1.0.0/disclosure.json");
    }

    [Fact]
    public void It_names_every_data_file_by_its_hash_and_the_list_of_files_names_it()
    {
        var said = Folder.Disclosure!;
        Assert.Equal(
            Folder.Downloads.Where(file => file.Name is not (FileNames.Disclosure or FileNames.DataPackage)).Select(file => (file.Name, file.Sha256)),
            said.Files.Select(file => (file.Name, file.Sha256)));
        Assert.Contains(Read(Folder[FileNames.DataPackage].Bytes).Members("resources"), resource =>
            resource.OptionalString("path") == FileNames.Disclosure && resource.String("hash") == "sha256:" + Checksums.Of(Folder[FileNames.Disclosure].Bytes));
        Assert.Contains($"  {FileNames.Disclosure}\n", Encoding.ASCII.GetString(Folder[Checksums.FileName].Bytes.Span));
    }

    [Fact]
    public void It_reads_back_as_it_was_written()
    {
        Assert.Equal(Folder[FileNames.Disclosure].Bytes.ToArray(), DisclosureJson.Write(Folder.Disclosure!));
        Assert.Equal(new CellCount(72, 24), Folder.Disclosure!.Cells);
        Assert.Equal(new ProtectionTerms(ProtectionMethod.Suppress, 5, Zeros.Published, "outsider-and-insiders/1"), Folder.Disclosure.Terms);
    }

    [Fact]
    public void The_ledger_is_what_sha256sum_says_of_all_earlier_master_files()
    {
        var shelf = ShelfTests.TwoReleases();
        var versions = shelf.VersionsOf(Code.Of("people")).ToList();
        Assert.Equal(Checksums.Of(Array.Empty<byte>()), versions[0].Disclosure!.Ledger);
        Assert.Equal(
            Checksums.Of(Encoding.ASCII.GetBytes($"{Checksums.Of(versions[0]["people.csv"].Bytes)}  {People}people.csv\n")),
            versions[1].Disclosure!.Ledger);
    }

    [Fact]
    public void A_folder_that_the_checker_keeps_in_stops_the_release_before_any_page_is_made()
    {
        var kept = Assert.IsType<Assembled.KeptIn>(ReleaseFolder.Assemble(Sample.First, Shelf.Empty,
            (_, folder) => new Inspected.KeptIn($"{folder.Dataset} may not go out."), (_, _) => throw new InvalidOperationException("a page was asked for")));
        Assert.Equal(["people may not go out."], kept.Sentences);
    }

    [Fact]
    public void The_checker_sees_every_data_file_and_the_releases_before()
    {
        string? seen = null;
        ReleaseFolder.Assemble(Sample.Second(Sample.Shelf), Sample.Shelf, (before, folder) =>
        {
            seen = $"{before.Newest!.Id} {folder.Dataset} {folder.Version}: {string.Join(' ', folder.Files.Select(file => file.Name))}";
            return Sample.LetOut(before, folder);
        }, Sample.Pages);
        Assert.Equal("2026-11-22 people 1.1.0: codebook.json people.csv people.de.jsonstat.json people.en.jsonstat.json people.fr.jsonstat.json people.nl.jsonstat.json people.xlsx revisions.csv", seen);
    }

    [Fact]
    public void A_folder_from_before_there_were_such_statements_is_whole_without_one()
    {
        var old = new DatasetFolder(Folder.Dataset, Folder.Version, Folder.Release, Files.Where(file => file.Path.StartsWith(Folder.Path, StringComparison.Ordinal) && !file.Path.EndsWith(FileNames.Disclosure, StringComparison.Ordinal)));
        Assert.Null(old.Disclosure);
        Assert.Equal(72, old.Edition.Observations.Length);
    }

    [Fact]
    public void A_statement_about_other_files_is_refused()
    {
        var changed = new DatasetFolder(Folder.Dataset, Folder.Version, Folder.Release, Files.Where(file => file.Path.StartsWith(Folder.Path, StringComparison.Ordinal))
            .Select(file => file.Path.EndsWith("guarded.csv", StringComparison.Ordinal) ? file with { Bytes = "x"u8.ToArray() } : file));
        Assert.Contains("speaks of another 'guarded.csv'", Assert.Throws<DamagedShelfException>(() => changed.Disclosure).Message);
    }

    [Theory]
    [InlineData("\"may go out\"", "\"may not go out\"", "verdict")]
    [InlineData("\"suppressed\": 24", "\"suppressed\": 20", "cells")]
    public void A_statement_that_says_no_or_does_not_add_up_is_none(string written, string changed, string why) => Assert.Contains(why, Assert.Throws<FormatException>(() =>
        DisclosureJson.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Folder[FileNames.Disclosure].Bytes.Span).Replace(written, changed, StringComparison.Ordinal)))).Message);

    static JsonElement Read(ReadOnlyMemory<byte> bytes) => JsonDocument.Parse(bytes).RootElement;
}
