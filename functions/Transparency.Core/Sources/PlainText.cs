using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Sources;

/// <summary>
/// A text without what only its layout needs: white space is one space, and emphasis marks, tags, the marks of footnotes
/// and the page numbers of a table of contents are gone.
/// Nothing else differs from the text as held, so a quote found here is verbatim.
/// </summary>
public sealed partial class PlainText
{
    readonly List<int> lines = [];

    public PlainText(string text)
    {
        var written = new StringBuilder(text.Length);
        var (line, at) = (1, 0);
        foreach (Match layout in Layout().Matches(text))
        {
            Write(text.AsSpan(at, layout.Index - at));
            foreach (var c in layout.ValueSpan) if (c == '\n') line++;
            at = layout.Index + layout.Length;
        }
        Write(text.AsSpan(at));
        Words = written.ToString();

        void Write(ReadOnlySpan<char> kept)
        {
            foreach (var c in kept)
            {
                if (c == '\n') line++;
                var space = char.IsWhiteSpace(c);
                if (space && (written.Length == 0 || written[^1] == ' ')) continue;
                written.Append(space ? ' ' : c);
                lines.Add(line);
            }
        }
    }

    public string Words { get; }

    /// <summary>The line of the text as held, counted from 1, that a place in <see cref="Words"/> comes from.</summary>
    public int LineOf(int place) => lines[place];

    /// <summary>Where those words stand, every time they do.</summary>
    public IEnumerable<Range> Find(string words)
    {
        var plain = new PlainText(words).Words.Trim();
        if (plain.Length == 0) yield break;
        for (var at = Words.IndexOf(plain, StringComparison.Ordinal); at >= 0; at = Words.IndexOf(plain, at + 1, StringComparison.Ordinal))
            yield return at..(at + plain.Length);
    }

    [GeneratedRegex(@"<sup>[^<]*</sup>|</?(?:p|ul|ol|li|b|i|em|strong|br)(?:\s[^<>]*)?/?>|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|\*+|\t\d{1,3}(?=\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Layout();
}
