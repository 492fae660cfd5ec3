using System.IO.Compression;
using System.Text;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

public class WholeReleaseTests
{
    const string Folder = "data/all/2026-11-22/";

    [Fact]
    public void The_long_table_holds_every_observation_with_the_key_of_its_series()
    {
        var lines = Sample.TextOf(Folder + "observations.csv").Split("\r\n");
        Assert.Equal(
            "DATASET,VERSION,TIME_PERIOD,PERIOD_START,PERIOD_END,FREQ,SERIES_KEY,DIMENSIONS,SOURCE,MEASURE,OBS_VALUE,QUALIFIER,LOWER,UPPER,"
            + "UNIT_MEASURE,BASE,OBS_STATUS,CONF_STATUS,SOURCE_PLACE,QUOTE,PUBLISHED,REVISED,NOTE", lines[0]);
        Assert.Contains(lines, line => line.StartsWith(
            "people,1.0.0,2019,2019-01-01,2019-12-31,A,A.A._T.report.count,CATEGORY=A;SEX=_T,report,count,200,gt,201,,PS", StringComparison.Ordinal));
    }

    [Fact]
    public void The_archive_holds_everything_at_its_address_and_proves_it()
    {
        using var zip = Open(Sample.Files);
        var sums = Read(zip, "transparency-2026-11-22/SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]);
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal),
            sums.Keys.Append("SHA256SUMS").Select(name => "transparency-2026-11-22/" + name).Order(StringComparer.Ordinal));
        Assert.Equal(
            Sample.Files.Select(file => file.Path).Where(path => path is not (Folder + "SHA256SUMS" or Folder + "transparency-2026-11-22.zip")).Append("LICENCE.txt").Append("README.txt").Order(StringComparer.Ordinal),
            sums.Keys.Order(StringComparer.Ordinal));
        foreach (var file in Sample.Files.Where(file => sums.ContainsKey(file.Path)))
            Assert.Equal(Checksums.Of(file.Bytes), sums[file.Path]);
    }

    [Fact]
    public void Entries_are_stored_and_dated_the_same_on_every_machine()
    {
        using var zip = Open(Sample.Files);
        Assert.All(zip.Entries, entry => Assert.Equal((entry.Length, new DateTime(1980, 1, 1)), (entry.CompressedLength, entry.LastWriteTime.DateTime)));
    }

    [Fact]
    public void The_archive_says_what_it_is_and_what_the_licence_leaves_out_in_every_language()
    {
        using var zip = Open(Sample.Files);
        Assert.Equal(4, Read(zip, "transparency-2026-11-22/README.txt").Split("sha256sum -c SHA256SUMS").Length - 1);
        var licence = Read(zip, "transparency-2026-11-22/LICENCE.txt");
        Assert.All(["Citaten", "citations", "Zitate", "Quotes"], word => Assert.Contains(word, licence));
    }

    [Fact]
    public void A_later_archive_holds_the_datasets_that_did_not_change_too()
    {
        using var zip = Open(ShelfTests.TwoReleases().Files.Where(file => file.Path.StartsWith("data/all/2026-11-22.2/", StringComparison.Ordinal)));
        Assert.Equal(["people/v1.1.0", "sources/v1.0.0"], zip.Entries
            .Where(entry => entry.Name == "codebook.json").Select(entry => string.Join('/', entry.FullName.Split('/')[2..4])));
    }

    static ZipArchive Open(IEnumerable<PublicFile> files) =>
        new(new MemoryStream(files.Single(file => file.Path.EndsWith(".zip", StringComparison.Ordinal)).Bytes.ToArray()));

    static string Read(ZipArchive zip, string name)
    {
        using var text = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
