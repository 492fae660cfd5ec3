using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>Reads the files of one release and believes none of them before its hash is proved.</summary>
static class ReleaseReader
{
    public static ShelvedRelease Read(IReadOnlyCollection<PublicFile> files, Shelf before)
    {
        var folders = files.GroupBy(file => file.Path[..(file.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToDictionary(file => file.Path[group.Key.Length..], StringComparer.Ordinal), StringComparer.Ordinal);
        var all = folders.Keys.Where(folder => folder.StartsWith("data/all/", StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : throw new DamagedShelfException("A release on the shelf has not one folder 'data/all/{release}/'; restore it from a copy of the published site.");
        var whole = folders[all];
        var record = Damaged.Read(all + ReleaseRecord.FileName, () => ReleaseRecord.Read(One(whole, all, ReleaseRecord.FileName).Bytes));
        if (all != FileNames.Folder(record.Release) || record.Supersedes != before.Newest?.Id)
            throw Refuse(all + ReleaseRecord.FileName, $"says it is release {record.Release} and supersedes '{record.Supersedes}'");
        ChecksumProof.Prove(all, whole);

        var added = folders.Where(folder => folder.Key != all).Select(folder => Folder(folder.Key, folder.Value, record, whole)).ToImmutableArray();
        var known = before.Folders.Concat(added).ToDictionary(folder => (folder.Dataset, folder.Version));
        foreach (var bound in record.Datasets)
            if (!known.TryGetValue((bound.Id, bound.Version), out var folder) || Checksums.Of(folder[Checksums.FileName].Bytes) != bound.Sha256)
                throw Refuse(all + ReleaseRecord.FileName, $"names another '{FileNames.Folder(bound.Id, bound.Version)}' than the one that is there");
        return new ShelvedRelease
        {
            Record = record,
            Publisher = Damaged.Read(all + Announcements.PublisherFile, () => Announcements.ReadPublisher(One(whole, all, Announcements.PublisherFile).Bytes)),
            Calendar = Damaged.Read(all + Announcements.CalendarFile, () => Announcements.ReadCalendar(One(whole, all, Announcements.CalendarFile).Bytes)),
            Added = added,
            Contents = [.. whole.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)],
        };
    }

    static DatasetFolder Folder(string path, Dictionary<string, PublicFile> files, ReleaseRecord record, Dictionary<string, PublicFile> whole)
    {
        var bound = record.Datasets.FirstOrDefault(dataset => FileNames.Folder(dataset.Id, dataset.Version) == path)
            ?? throw Refuse(path, $"belongs to nothing that release {record.Release} names");
        ChecksumProof.Prove(path, files);
        if (!One(files, path, ReleaseRecord.FileName).Bytes.Span.SequenceEqual(whole[ReleaseRecord.FileName].Bytes.Span))
            throw Refuse(path + ReleaseRecord.FileName, $"is not the record of release {record.Release}");
        return new DatasetFolder(bound.Id, bound.Version, record.Release, files.Values);
    }

    static PublicFile One(Dictionary<string, PublicFile> files, string folder, string name) =>
        files.GetValueOrDefault(name) ?? throw Refuse(folder + name, "is missing");

    static DamagedShelfException Refuse(string path, string what) =>
        new($"'{path}' on the shelf of releases {what}; restore it from a copy of the published site.");
}
