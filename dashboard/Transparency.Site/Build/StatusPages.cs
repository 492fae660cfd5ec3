using Transparency.Formats;
using Transparency.Site.Pages;
using Transparency.Storage;

namespace Transparency.Site;

/// <summary>How fresh the data of partners is: one page a language and the file that it is made of. A pull renews these and nothing else.</summary>
public static class StatusPages
{
    /// <summary>The same bytes as <see cref="SiteBuilder.Build"/> makes of the same shelf and status, in order of path.</summary>
    /// <inheritdoc cref="SiteBuilder.Build" path="/param"/>
    public static IReadOnlyList<PublicFile> Of(
        Shelf shelf, DataStatus status, IReadOnlyDictionary<string, Words> words, IReadOnlyDictionary<string, byte[]> assets, IReadOnlyDictionary<string, TopicPlan> plans)
    {
        var (file, published) = Published(status);
        var site = SiteBuilder.Wide(shelf, words, assets, plans, published);
        return [.. words.Values.SelectMany(language => SiteBuilder.In(language, site, [Page(published)])).Append(file).OrderBy(made => made.Path, StringComparer.Ordinal)];
    }

    /// <summary>The file and what a stranger reads in it: pages are made of no more than that.</summary>
    internal static (PublicFile File, DataStatus Read) Published(DataStatus status)
    {
        var file = status.Write();
        return (file, DataStatus.Read(file.Bytes));
    }

    internal static SitePage Page(DataStatus published) =>
        SitePage.Of<StatusPage>("data/status/", "status") with { Parameters = new() { ["Status"] = published } };
}
