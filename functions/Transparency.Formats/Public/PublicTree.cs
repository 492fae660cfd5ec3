using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>All that the public sees, made of the shelf and of the pages rendered from it.</summary>
public static class PublicTree
{
    /// <summary>
    /// In the order of going public, so that whoever starts at <c>releases.json</c> sees one release: what stays for ever, pages and
    /// lists, copies of the newest versions, and <c>releases.json</c> last.
    /// </summary>
    /// <param name="pages">Every page and asset of the site that is not already on the shelf.</param>
    /// <exception cref="ArgumentException">The shelf is empty, or two files would stand at one address.</exception>
    /// <exception cref="FormatException">The pages hold a <c>data-status.json</c> that is none.</exception>
    public static IReadOnlyList<PublicFile> Of(Shelf shelf, IEnumerable<PublicFile> pages)
    {
        var newest = shelf.Newest ?? throw new ArgumentException("There is no release on the shelf.", nameof(shelf));
        var made = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        List<PublicFile> tree =
        [
            .. shelf.Files,
            .. made.Where(IsAsset),
            .. made.Where(page => !IsAsset(page)),
            .. Sitemap.Files(newest.Publisher, newest.Id.Date, made, IsRehearsal(made)),
            .. shelf.Datasets.SelectMany(dataset => Latest(shelf.NewestOf(dataset)!)),
            ReleaseList.File(shelf),
        ];
        return tree.CountBy(file => file.Path).FirstOrDefault(path => path.Value > 1).Key is { } doubled
            ? throw new ArgumentException($"Two files would stand at '{doubled}'.", nameof(pages))
            : tree;
    }

    internal static IEnumerable<PublicFile> Latest(DatasetFolder folder) =>
        folder.Contents.Select(file => file with { Path = FileNames.Latest(folder.Dataset) + file.Path[folder.Path.Length..] });

    /// <summary>The site says so itself, in its <see cref="DataStatus"/>; one without is none.</summary>
    static bool IsRehearsal(List<PublicFile> pages) =>
        pages.Find(page => page.Path == DataStatus.FileName) is { } status && DataStatus.Read(status.Bytes).Rehearsal;

    static bool IsAsset(PublicFile file) => file.Path.StartsWith("assets/", StringComparison.Ordinal);
}
