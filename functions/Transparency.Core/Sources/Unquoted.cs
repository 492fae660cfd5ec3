using System.Text.RegularExpressions;
using Transparency.Statistics;

namespace Transparency.Sources;

/// <summary>Lists the numbers and dates of a text that stand in no quote, so that nobody has to remember what was left out.</summary>
static partial class Unquoted
{
    const int Around = 45;

    public static IEnumerable<NotTranscribed> In(Code source, PlainText text, IEnumerable<Cited> citations)
    {
        var words = text.Words;
        var settled = new bool[words.Length];
        foreach (var quote in citations.SelectMany(cited => cited.Quotes).Distinct().SelectMany(text.Find)) Array.Fill(settled, true, quote.Start.Value, quote.End.Value - quote.Start.Value);
        foreach (Match aside in NoFigure().Matches(words)) Array.Fill(settled, true, aside.Index, aside.Length);
        foreach (var phrase in NumberPhrases.In(words))
        {
            var (start, end) = (phrase.Place.Start.Value, phrase.Place.End.Value);
            if (settled[start] || words[phrase.Place].Equals("one", StringComparison.OrdinalIgnoreCase) || MarksFootnote(text, start, end)) continue;
            yield return new NotTranscribed(source, text.LineOf(start), words[phrase.Place],
                words[Math.Max(0, start - Around)..Math.Min(words.Length, end + Around)].Trim());
        }
    }

    /// <summary>A small number that begins its line, before a capital, a quotation mark or a point: the mark of a footnote or heading.</summary>
    static bool MarksFootnote(PlainText text, int start, int end) =>
        end - start <= 2 && (start < 2 || text.LineOf(start - 2) < text.LineOf(start))
        && (text.Words.AsSpan(end) is ['.', ' ', ..] or [' ', '\'' or '‘' or '(' or >= 'A' and <= 'Z', ..]);

    /// <summary>Addresses, page numbers, dotted leaders of a table of contents, numbers of headings, actions, articles and documents: numbers that count nothing.</summary>
    [GeneratedRegex(@"https?://\S+|\bpp?\. ?\d+(?:[-–]\d+)?|\.{3,} ?\d+|\b(?:Action|OBJECTIVE|[Aa]rticle|[Aa]rt\.|action point|Figure) \d+(?:\.\d+)*|\(\d\)(?= [a-z])|#+ \d+(?:\.\d+)*\.?",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoFigure();
}
