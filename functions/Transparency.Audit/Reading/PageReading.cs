using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Audit;

/// <summary>
/// The numbers a page shows for withheld cells: in its tables, and in the words of its charts (labels, titles, descriptions). A number belongs to a
/// cell where the words around it name its period and its parts and nothing else; what the words leave open is not held against the page.
/// </summary>
static partial class PageReading
{
    /// <summary>Of the version whose folder the page lies in; elsewhere of the newest, if the page links to the dataset.</summary>
    public static IEnumerable<Statement> Of(PublicFile page, ImmutableArray<PublishedVersion> versions)
    {
        var about = About(page, versions);
        if (about is null || about.Withheld == 0) return [];
        using var document = new HtmlParser().ParseDocument(new MemoryStream(page.Bytes.ToArray(), writable: false));
        var language = document.DocumentElement.GetAttribute("lang") ?? "en";
        var words = new CellWords(about, language);
        return [.. Tables(document, words).Concat(Phrases(document, words)).Distinct()
            .Select(said => new Statement(about.Dataset, about.Version, said.Cell, said.Value, Qualifier.Exact, null, null, null, false, $"{page.Path} ({said.Where})"))];
    }

    static PublishedVersion? About(PublicFile page, ImmutableArray<PublishedVersion> versions)
    {
        var at = PublicReading.Folder().Match(page.Path);
        if (at.Success)
            return at.Groups["dataset"].Value != $"{versions[0].Dataset}" ? null
                : at.Groups["version"].Success ? versions.FirstOrDefault(version => $"{version.Version}" == at.Groups["version"].Value) : versions[^1];
        return page.Bytes.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes($"data/{versions[0].Dataset}/")) >= 0 ? versions[^1] : null;
    }

    sealed record Said(CellRef Cell, decimal Value, string Where);

    static IEnumerable<Said> Tables(IDocument page, CellWords words)
    {
        foreach (var table in page.QuerySelectorAll("table"))
        {
            var caption = table.QuerySelector("caption")?.TextContent ?? "";
            var heads = table.QuerySelector("thead tr:last-child")?.Children.Select(head => head.TextContent).ToArray() ?? [];
            foreach (var row in table.QuerySelectorAll("tr"))
            {
                var cells = row.Children.ToArray();
                for (var i = 0; i < cells.Length; i++)
                {
                    if (Count(cells[i].TextContent) is not { } value || cells[i].LocalName == "th") continue;
                    var others = string.Join(" · ", cells.Where((cell, j) => j != i && Count(cell.TextContent) is null).Select(cell => cell.TextContent));
                    var head = i < heads.Length ? heads[i] : "";
                    if (words.Find([others, head, caption, Heading(table)]) is { } cell) yield return new(cell, value, $"table '{Short(caption)}'");
                }
            }
        }
    }

    static IEnumerable<Said> Phrases(IDocument page, CellWords words)
    {
        foreach (var element in page.All)
        {
            var texts = element.Attributes.Where(attribute => attribute.Name is "aria-label" or "aria-description" or "title" or "alt" or "data-label" or "data-value" or "data-v").Select(attribute => attribute.Value)
                .Concat(element.LocalName is "text" or "title" or "desc" && element.Closest("svg") is not null ? [element.TextContent] : []);
            foreach (var text in texts)
                if (text.Any(char.IsAsciiDigit) && words.Find([text, Heading(element)], out var named) is { } cell && CellWords.OnlyNumber(text, named) is { } value)
                    yield return new(cell, value, $"label '{Short(text)}'");
        }
    }

    /// <summary>What the figure or the part of the page around it is called.</summary>
    static string Heading(IElement element)
    {
        var around = element.Closest("figure, section, article");
        return around?.QuerySelector("figcaption, h1, h2, h3, h4")?.TextContent ?? "";
    }

    /// <summary>A text that is a whole number and nothing else, with any mark between its thousands.</summary>
    internal static decimal? Count(string text) => Whole().IsMatch(text.Trim())
        ? decimal.Parse(string.Concat(text.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(\d{1,9}|\d{1,3}([\s.,'’]\d{3}){1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    static string Short(string text)
    {
        var one = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return one.Length <= 60 ? one : one[..57] + "...";
    }
}
