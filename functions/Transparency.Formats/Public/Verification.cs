using System.Collections.Immutable;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Formats;

/// <summary>Reads what is public as a stranger would, from <c>releases.json</c> on, and proves all of it against what it says of itself.</summary>
public static class Verification
{
    /// <summary>Everything found wanting, all together; nothing if every link leads to the bytes it names.</summary>
    /// <param name="published">The files as they were read back from the public place.</param>
    public static ImmutableArray<Finding> Read(IEnumerable<PublicFile> published) => Read(published, releases => releases);

    /// <summary>The same of the newest release and what it names alone: what <see cref="Following"/> leads to.</summary>
    public static ImmutableArray<Finding> ReadNewest(IEnumerable<PublicFile> published) => Read(published, releases => releases.TakeLast(1));

    static ImmutableArray<Finding> Read(IEnumerable<PublicFile> published, Func<IEnumerable<Listed>, IEnumerable<Listed>> which)
    {
        var files = published.ToDictionary(file => file.Path, StringComparer.Ordinal);
        if (!files.TryGetValue(ReleaseList.FileName, out var list)) return [Say(new(ReleaseList.FileName, "is missing"))];
        try
        {
            return [.. Faults(new Published(files), which(ReleaseList.Read(list.Bytes))).DistinctBy(fault => fault.Path).Select(Say)];
        }
        catch (FormatException e)
        {
            return [Say(new(ReleaseList.FileName, $"cannot be read ({e.Message})"))];
        }
    }

    static IEnumerable<Fault> Faults(Published files, IEnumerable<Listed> releases)
    {
        var newest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var proved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, record, sums) in releases)
        {
            var folder = FileNames.Folder(id);
            foreach (var fault in files.Bound(folder + ReleaseRecord.FileName, record, ReleaseList.FileName)) yield return fault;
            foreach (var fault in files.Bound(folder + Checksums.FileName, sums, ReleaseList.FileName)) yield return fault;
            foreach (var fault in ChecksumProof.Faults(folder, files.In(folder))) yield return fault;
            if (files.Record(folder + ReleaseRecord.FileName) is not { } read)
            {
                yield return new(folder + ReleaseRecord.FileName, "cannot be read");
                continue;
            }
            if (read.Release != id) yield return new(folder + ReleaseRecord.FileName, $"is the record of release {read.Release}");
            foreach (var dataset in read.Datasets)
            {
                var version = FileNames.Folder(dataset.Id, dataset.Version);
                newest[FileNames.Latest(dataset.Id)] = version;
                foreach (var fault in files.Bound(version + Checksums.FileName, dataset.Sha256, folder + ReleaseRecord.FileName)) yield return fault;
                foreach (var fault in proved.Add(version) ? ChecksumProof.Faults(version, files.In(version)) : []) yield return fault;
            }
        }
        foreach (var (latest, version) in newest)
            foreach (var fault in files.Copies(version, latest)) yield return fault;
    }

    static Finding Say(Fault fault) => new("P001", Severity.Refusal, new Place(fault.Path), fault.What + ".",
        "Build the site again from the shelf of releases; if the fault stays, restore the shelf from a copy of the published site.");
}

/// <summary>The files of the public place, by path.</summary>
sealed class Published(IReadOnlyDictionary<string, PublicFile> files)
{
    readonly ILookup<string, PublicFile> byFolder = files.Values.ToLookup(file => file.Path[..(file.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal);

    public Dictionary<string, PublicFile> In(string folder) =>
        byFolder[folder].ToDictionary(file => file.Path[folder.Length..], StringComparer.Ordinal);

    /// <summary>The file is there and is the one whose hash <paramref name="by"/> names.</summary>
    public IEnumerable<Fault> Bound(string path, string sha256, string by)
    {
        if (!files.TryGetValue(path, out var file)) yield return new(path, "is missing");
        else if (Checksums.Of(file.Bytes) != sha256) yield return new(path, $"is not the file that '{by}' names by its SHA-256");
    }

    public ReleaseRecord? Record(string path)
    {
        try
        {
            return files.TryGetValue(path, out var file) ? ReleaseRecord.Read(file.Bytes) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>One folder holds the same files as the other, byte for byte.</summary>
    public IEnumerable<Fault> Copies(string from, string to)
    {
        var (source, copy) = (In(from), In(to));
        return source.Keys.Union(copy.Keys).Order(StringComparer.Ordinal)
            .Where(name => !source.TryGetValue(name, out var a) || !copy.TryGetValue(name, out var b) || !a.Bytes.Span.SequenceEqual(b.Bytes.Span))
            .Select(name => new Fault(to + name, $"is not the same as '{from}{name}'"));
    }
}
