using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>data/all/{release}/</c>: what concerns all datasets together.</summary>
static class WholeRelease
{
    public static IEnumerable<PublicFile> Of(Release release, PublicFile record)
    {
        var folder = FileNames.Folder(release.Id);
        var files = new List<PublicFile>
        {
            new(folder + Announcements.PublisherFile, Announcements.Write(release.Publisher)),
            new(folder + Announcements.CalendarFile, Announcements.Write(release.Calendar)),
        };
        return [.. files, Checksums.File(folder, files), record with { Path = folder + record.Path }];
    }
}
