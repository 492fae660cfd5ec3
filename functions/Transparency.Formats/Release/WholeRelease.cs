using System.Text;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>data/all/{release}/</c>: what concerns all datasets together, and everything as one file.</summary>
static class WholeRelease
{
    /// <param name="folders">Every dataset and register that stands with the release, in order of id.</param>
    public static IEnumerable<PublicFile> Of(Release release, PublicFile record, IReadOnlyCollection<DatasetFolder> folders)
    {
        var path = FileNames.Folder(release.Id);
        List<PublicFile> files =
        [
            new(path + Announcements.CalendarFile, Announcements.Write(release.Calendar)),
            new(path + FileNames.Observations, LongTable(folders)),
            new(path + Announcements.PublisherFile, Announcements.Write(release.Publisher)),
        ];
        record = record with { Path = path + record.Path };
        files.Add(new(path + FileNames.Zip(release.Id), Zip(release, [.. folders.SelectMany(folder => folder.Contents), .. files, record])));
        return [.. files, Checksums.File(path, files), record];
    }

    static byte[] LongTable(IEnumerable<DatasetFolder> folders) => CsvText.Write(folders
        .Where(folder => !folder.IsRegister)
        .SelectMany(folder => ObservationCsv.LongRows(folder.Edition))
        .Prepend([.. ObservationColumns.Long]));

    /// <summary>Files at their public addresses, below one folder, with a list of hashes for all of them.</summary>
    static byte[] Zip(Release release, IReadOnlyCollection<PublicFile> files)
    {
        List<PublicFile> entries =
        [
            new("LICENCE.txt", Encoding.UTF8.GetBytes(ReadMe.Licence(release.Publisher))),
            new("README.txt", Encoding.UTF8.GetBytes(ReadMe.Of(release))),
            .. files.OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        return StoredZip.Write([.. entries.Prepend(Checksums.File("", entries)).Select(entry => entry with { Path = $"transparency-{release.Id}/{entry.Path}" })]);
    }
}
