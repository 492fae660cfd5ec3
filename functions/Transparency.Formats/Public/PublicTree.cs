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
    public static IReadOnlyList<PublicFile> Of(Shelf shelf, IEnumerable<PublicFile> pages)
    {
        var newest = shelf.Newest ?? throw new ArgumentException("There is no release on the shelf.", nameof(shelf));
        var made = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        List<PublicFile> tree =
        [
            .. shelf.Files,
            .. made.Where(IsAsset),
            .. made.Where(page => !IsAsset(page)),
            .. Sitemap.Files(newest.Publisher, newest.Id.Date, made),
            .. shelf.Datasets.SelectMany(dataset => Latest(shelf.NewestOf(dataset)!)),
            ReleaseList.File(shelf),
        ];
        return tree.CountBy(file => file.Path).FirstOrDefault(path => path.Value > 1).Key is { } doubled
            ? throw new ArgumentException($"Two files would stand at '{doubled}'.", nameof(pages))
            : tree;
    }

    internal static IEnumerable<PublicFile> Latest(DatasetFolder folder) =>
        folder.Contents.Select(file => file with { Path = FileNames.Latest(folder.Dataset) + file.Path[folder.Path.Length..] });

    static bool IsAsset(PublicFile file) => file.Path.StartsWith("assets/", StringComparison.Ordinal);
}
