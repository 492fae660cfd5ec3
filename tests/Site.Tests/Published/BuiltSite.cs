using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Transparency.Formats;
using Transparency.Site;
using Transparency.Storage;

namespace Transparency.Tests.Published;

/// <summary>All that a reader can ask for, with each page read as a browser reads it.</summary>
sealed class BuiltSite(IReadOnlyList<PublicFile> pages, IReadOnlyList<PublicFile> tree)
{
    public static BuiltSite Of(Shelf shelf) => Of(shelf, TrueFlow.Status);

    public static BuiltSite Of(Shelf shelf, DataStatus status)
    {
        var pages = SiteBuilder.Build(shelf, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans, status);
        return new(pages, PublicTree.Of(shelf, pages));
    }

    /// <summary>What the site adds to the shelf.</summary>
    public IReadOnlyList<PublicFile> Made { get; } = pages;

    public ImmutableSortedDictionary<string, PublicFile> Tree { get; } = tree.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);

    /// <summary>Every HTML page of the tree, those in version folders too, by path; copies under latest/ left out.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> Pages { get; } = tree
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && !file.Path.Contains("/latest/", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(file => file.Path, file => new HtmlParser().ParseDocument(Text(file)), StringComparer.Ordinal);

    /// <summary>Pages that live in a language: <c>nl/data/index.html</c>.</summary>
    public IEnumerable<KeyValuePair<string, IHtmlDocument>> In(string language) => Pages.Where(page => page.Key.StartsWith(language + "/", StringComparison.Ordinal));

    public static string Text(PublicFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
