using System.Text;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Partners.Csv;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Cases;

/// <summary>
/// Each folder of tests/Cases is a test: what arrived, step by step, and every file that must go out. Pages have tests of their
/// own; workbook and archive are held by their hashes in SHA256SUMS. To rewrite what must go out after a wanted change, run this
/// program with TRANSPARENCY_REWRITE_CASES=1 and read the difference; it then fails, so that no automatic run rewrites anything.
/// </summary>
public class WholeReleases
{
    static readonly string Root = FindRoot();

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Where(name => name != "base").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_arrived_makes_every_file_that_must_go_out(string name)
    {
        var went = GoOut(name);
        var expected = Path.Combine(Root, name, "must-go-out");
        if (Environment.GetEnvironmentVariable("TRANSPARENCY_REWRITE_CASES") == "1")
        {
            if (Directory.Exists(expected)) Directory.Delete(expected, recursive: true);
            foreach (var (path, text) in went)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path))!);
                File.WriteAllText(Path.Combine(expected, path), text);
            }
            Assert.Fail($"Rewrote {went.Count} files of '{name}': read the difference.");
        }
        var files = FilesBelow(expected);
        Assert.Equal(files.Keys, went.Keys);
        foreach (var (path, text) in went) Assert.Equal($"{path}\n{Encoding.UTF8.GetString(files[path].Span)}", $"{path}\n{text}");
    }

    static SortedDictionary<string, string> GoOut(string name)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var shelf = Shelf.Empty;
        List<StoredObservation> stored = [];
        var arrived = FilesBelow(Path.Combine(Root, "base"));
        var vintage = 0;
        foreach (var step in Directory.GetDirectories(Path.Combine(Root, name, "arrived")).Order(StringComparer.Ordinal))
        {
            foreach (var (path, bytes) in FilesBelow(step)) arrived[path] = bytes;
            var catalogue = Assert.IsType<CatalogueRead.Whole>(CatalogueReading.Read(arrived)).Catalogue;
            var structure = catalogue.Dataset("people")!;
            using var rows = CsvRows.Open("people.csv", new MemoryStream(arrived["extracts/people.csv"].ToArray()));
            var accepted = Assert.IsType<Checked.Accepted>(Checking.Check(rows, structure, new ExtractContext(new DateOnly(2026, 11, 23), true, catalogue.SourceDates)));
            vintage++;
            stored.AddRange(accepted.Extract.Observations.Select(o => new StoredObservation(vintage, o)));
            var table = Assert.IsType<Protection.Protection.Passed>(Flow.Disclose(Correction.Of(catalogue.Register("corrections")).Apply(Holdings.Of(structure, stored)).Holdings)).Table;
            var made = Assert.IsType<Outcome.Made>(new Releasing(catalogue, Texts.Languages, FormatVersion.Current).Of([table], shelf.Previous, catalogue.Calendar.Entries[0])).Release;
            var release = Formats.Sample.Assemble(made, shelf, (_, _) => []);
            shelf = shelf.With(release);
            foreach (var file in release.Where(file => !file.Path.EndsWith(".xlsx", StringComparison.Ordinal) && !file.Path.EndsWith(".zip", StringComparison.Ordinal)))
                files.Add(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
        }
        var list = PublicTree.Of(shelf, [])[^1];
        files.Add(list.Path, Encoding.UTF8.GetString(list.Bytes.Span));
        return files;
    }

    static SortedDictionary<string, ReadOnlyMemory<byte>> FilesBelow(string folder)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return files;
    }

    static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Transparency.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
        return Path.Combine(at, "tests", "Cases");
    }
}
