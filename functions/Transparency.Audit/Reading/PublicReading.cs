using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Audit;

/// <summary>Reads a published site as a stranger who wants to know more than it tells: every file in every format, every version.</summary>
public sealed partial class PublicReading
{
    readonly List<string> unread = [];
    readonly IReadOnlyList<PublicFile> files;

    PublicReading(IEnumerable<PublicFile> site) => files = [.. site.SelectMany(Unpacked).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <param name="site">Files by their paths below the site's root.</param>
    public static PublicRecord Of(IEnumerable<PublicFile> site) => new PublicReading(site).Read();

    PublicRecord Read()
    {
        var versions = files.Select(file => (File: file, At: Master().Match(file.Path))).Where(pair => pair.At.Success && pair.At.Groups["file"].Value == FileNames.Codebook)
            .SelectMany(pair => Try(pair.File, () => Version(pair.File, pair.At))).ToLookup(version => version.Dataset);
        var datasets = versions.OrderBy(group => group.Key)
            .Select(group => (Id: group.Key, Versions: group.OrderBy(version => version.Version).ToImmutableArray())).ToList();
        var guarded = datasets.Where(dataset => dataset.Versions.Any(version => version.Withheld > 0)).ToDictionary(dataset => dataset.Id, dataset => dataset.Versions);
        var elsewhere = files.SelectMany(file => Try(file, () => Statements(file, guarded))).ToLookup(statement => statement.Dataset);
        return new([.. datasets.Select(dataset => new PublishedDataset(dataset.Id, dataset.Versions, [.. elsewhere[dataset.Id]]))], [.. unread]);
    }

    IEnumerable<PublishedVersion> Version(PublicFile codebook, Match at)
    {
        using var json = JsonDocument.Parse(codebook.Bytes);
        if (!json.RootElement.TryGetProperty("kind", out var kind) || kind.GetString() != "observations") return [];
        var structure = StructureJson.ReadDataset(json.RootElement.GetProperty("structure"));
        var csv = files.FirstOrDefault(file => file.Path == at.Groups["folder"].Value + FileNames.Csv(structure.Id)) ?? throw new FormatException("its master file is missing");
        var version = DatasetVersion.Parse(at.Groups["version"].Value);
        return [new(version, structure, [.. Rows.Read(CsvText.Read(csv.Bytes), csv.Path).Where(row => row.Dataset == structure.Id && row.Version == version)])];
    }

    /// <summary>What a file says of datasets that withhold anything.</summary>
    static IEnumerable<Statement> Statements(PublicFile file, Dictionary<Code, ImmutableArray<PublishedVersion>> guarded)
    {
        if (guarded.Count == 0) return [];
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var said = name switch
        {
            FileNames.Revisions when Folder().Match(file.Path) is { Success: true } at && Code.TryParse(at.Groups["dataset"].Value, out var id) && guarded.TryGetValue(id, out var versions) =>
                Revised.Read(CsvText.Read(file.Bytes), id, [.. versions.Select(version => version.Version)], file.Path),
            _ when name.EndsWith(".csv", StringComparison.Ordinal) => Rows.Read(CsvText.Read(file.Bytes), file.Path),
            _ when name.EndsWith(".xlsx", StringComparison.Ordinal) => Rows.Read(WorkbookReader.Data(file.Bytes), file.Path),
            _ when name.EndsWith(".jsonstat.json", StringComparison.Ordinal) => JsonStatReader.Read(file.Bytes, file.Path),
            _ when name.EndsWith(FigureReading.Ending, StringComparison.Ordinal) => guarded.Values.SelectMany(versions => FigureReading.Of(file, versions)),
            _ when name.EndsWith(".html", StringComparison.Ordinal) => guarded.Values.SelectMany(versions => PageReading.Of(file, versions)),
            _ => [],
        };
        return said.Where(statement => guarded.ContainsKey(statement.Dataset));
    }

    IEnumerable<T> Try<T>(PublicFile file, Func<IEnumerable<T>> read)
    {
        try
        {
            return [.. read()];
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or InvalidDataException or System.Xml.XmlException)
        {
            unread.Add($"'{file.Path}' cannot be read: {e.Message.TrimEnd('.')}.");
            return [];
        }
    }

    /// <summary>An archive is the files in it.</summary>
    IEnumerable<PublicFile> Unpacked(PublicFile file) => !file.Path.EndsWith(".zip", StringComparison.Ordinal) ? [file] : Try(file, () =>
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        return archive.Entries.Select(entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return new PublicFile($"{file.Path}!{entry.FullName}", to.ToArray());
        }).ToList();
    });

    [GeneratedRegex(@"^(?<folder>data/(?<dataset>[^/!]+)/v(?<version>\d+\.\d+\.\d+)/)(?<file>[^/!]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Master();

    [GeneratedRegex(@"(^|/)data/(?<dataset>[^/!]+)/(v(?<version>\d+\.\d+\.\d+)|latest)/[^/!]+$", RegexOptions.ExplicitCapture)]
    internal static partial Regex Folder();
}
