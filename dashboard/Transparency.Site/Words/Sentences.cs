using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Transparency.Site;

/// <summary>
/// Sentences as HTML. In a sentence <c>**words**</c> are strong, <c>*words*</c> a title, <c>`words`</c> code, <c>[words](address)</c> a link, and an address that
/// begins with <c>~/</c> is a page of this site in the reader's language. What fills a blank is text and never markup, unless it was made here.
/// </summary>
public sealed partial class Sentences(Words words)
{
    /// <summary>Leaves letters of every language readable.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    readonly ConcurrentDictionary<string, string> templates = new(StringComparer.Ordinal);

    public MarkupString Html(string key, params ReadOnlySpan<(string Blank, object Value)> values)
    {
        var html = templates.GetOrAdd(key, Template);
        var written = new StringBuilder();
        foreach (var (text, value) in words.Parts(key, html, values))
            written.Append(value switch
            {
                null => text,
                MarkupString markup => markup.Value,
                _ => Encoder.Encode(words.Write(value)),
            });
        return new(written.ToString());
    }

    public MarkupString Count(string key, decimal number, params ReadOnlySpan<(string Blank, object Value)> values) =>
        Html(words.FormOf(key, number), [("n", number), .. values]);

    string Template(string key)
    {
        var html = Encoder.Encode(words[key]).Replace("&#x60;", "`", StringComparison.Ordinal);
        html = Strong().Replace(html, "<b>$1</b>");
        html = Title().Replace(html, "<i>$1</i>");
        html = Fixed().Replace(html, "<code>$1</code>");
        return Link().Replace(html, link =>
            $"<a href=\"{link.Groups[2].Value.Replace("~/", $"/{words.Language}/", StringComparison.Ordinal)}\">{link.Groups[1].Value}</a>");
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*(.+?)\*", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("`(.+?)`", RegexOptions.CultureInvariant)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"\[(.+?)\]\((.+?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
