using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Formats;
using Transparency.Partners.Csv;
using Transparency.Sources;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>What is transcribed and waits for its pages (functions/transcribed), laid over the catalogue: as sound as what is released.</summary>
public class The_transcription
{
    static readonly Lazy<SortedDictionary<string, ReadOnlyMemory<byte>>> Files = new(() =>
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in CatalogueFolder.Files()) files[path] = bytes;
        var folder = Path.Combine(Path.GetDirectoryName(CatalogueFolder.Path)!, "transcribed");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return files;
    });

    static readonly Lazy<Catalogue> Whole = new(() => CatalogueReading.Read(Files.Value) switch
    {
        CatalogueRead.Whole whole => whole.Catalogue,
        CatalogueRead.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Findings)),
        _ => throw new InvalidOperationException(),
    });

    [Fact]
    public void Every_dataset_is_read_and_accepted()
    {
        Assert.Equal(16, Whole.Value.Datasets.Length);
        Assert.All(Whole.Value.Datasets, dataset => Assert.NotEmpty(Extract(dataset).Observations));
    }

    [Fact]
    public void Every_quote_and_every_phrase_left_out_is_covered_by_the_record()
    {
        var cited = Whole.Value.Datasets.SelectMany(dataset => Citations.Of(Extract(dataset))).Concat(Whole.Value.Registers.SelectMany(Citations.Of)).ToList();
        var record = SourceRecordJson.Read(Files.Value["sources-checked.json"]);
        Assert.Empty(SourceCheck.AgainstRecord(record, cited, [.. LeftOut.Of(Whole.Value.Register("left-out")!)]));
    }

    [Fact]
    public void A_caseload_later_than_its_slides_is_kept_as_written_and_noted() =>
        Assert.Contains(Extract(Whole.Value.Dataset("probation-caseload")!).Notes, note => note.Rule == "V304");

    static AcceptedExtract Extract(DatasetStructure dataset)
    {
        using var rows = CsvRows.Open($"{dataset.Id}.csv", new MemoryStream(Files.Value[$"extracts/{dataset.Id}.csv"].ToArray()));
        var verdict = Checking.Check(rows, dataset, new ExtractContext(new DateOnly(2026, 11, 22), PublishedFigures: true, Whole.Value.SourceDates));
        return verdict is Checked.Accepted accepted ? accepted.Extract : throw new InvalidOperationException(string.Join('\n', verdict.Findings));
    }
}
