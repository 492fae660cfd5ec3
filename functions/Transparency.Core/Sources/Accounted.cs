using System.Text.RegularExpressions;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Sources;

/// <summary>Keeps account of the numbers and dates (in a plan, of all words of time) of one text: those in a quote, those left out for a reason, and the rest.</summary>
sealed partial class Accounted
{
    const int Around = 45;

    readonly Code source;
    readonly PlainText text;
    readonly bool[] settled;
    readonly (int Start, int End)[] phrases;

    /// <param name="plan">The text is a plan: words of time without a number count as well.</param>
    public Accounted(Code source, PlainText text, IEnumerable<Cited> citations, bool plan)
    {
        (this.source, this.text) = (source, text);
        settled = new bool[text.Words.Length];
        phrases =
        [
            .. NumberPhrases.In(text.Words).Select(phrase => phrase.Place).Concat(plan ? DeadlinePhrases.In(text.Words) : [])
                .Select(place => (place.Start.Value, place.End.Value)).Order(),
        ];
        foreach (var quote in citations.SelectMany(cited => cited.Quotes).Distinct().SelectMany(text.Find)) Settle(quote.Start.Value, quote.End.Value);
        foreach (Match aside in NoFigure().Matches(text.Words)) Settle(aside.Index, aside.Index + aside.Length);
        foreach (var (start, end) in phrases)
            if (text.Words[start..end].Equals("one", StringComparison.OrdinalIgnoreCase) || MarksFootnote(start, end)) Settle(start, end);
    }

    /// <summary>Settles the one place that the entry names.</summary>
    /// <returns>Why it cannot be: the words are not there, are too many, or name no number that is still open.</returns>
    public Finding? LeaveOut(LeftOut entry)
    {
        if (entry.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LeftOut.MostWords)
            return Found("S007", $"leaves out more than {LeftOut.MostWords} words at once.", "Name the number and the words right beside it.");
        var after = text.Find(entry.Place).Select(place => place.Start.Value).DefaultIfEmpty(-1).First();
        if (after < 0) return Found("S006", $"names a place that is not in the text: '{entry.Place}'.", $"Write words of the text, then{LeftOut.Mark}and the phrase that follows them.");
        var phrase = text.Find(entry.Phrase).FirstOrDefault(found => found.Start.Value >= after);
        var (start, end) = (phrase.Start.Value, phrase.End.Value);
        if (end == 0) return Found("S006", $"names words that do not follow there: '{entry.Phrase}'.", "Copy them from the text, word for word.");
        if (!Open().Any(number => number.Start >= start && number.End <= end))
            return Found("S008", $"leaves out nothing that is still open: '{entry.Phrase}'.", "Take the line out: the number is quoted or listed already, or is none.");
        Settle(start, end);
        return null;

        Finding Found(string rule, string sentence, string remedy) =>
            new(rule, Severity.Refusal, new Place("left-out", 0, $"{entry.Record}"), sentence, remedy);
    }

    /// <summary>What is neither quoted nor left out.</summary>
    public IEnumerable<NotTranscribed> Rest() => Open().Select(number => new NotTranscribed(
        source, text.LineOf(number.Start), text.Words[number.Start..number.End],
        text.Words[Math.Max(0, number.Start - Around)..Math.Min(text.Words.Length, number.End + Around)].Trim()));

    IEnumerable<(int Start, int End)> Open() => phrases.Where(phrase => !settled[phrase.Start]);

    void Settle(int start, int end) => Array.Fill(settled, true, start, end - start);

    /// <summary>A small number that begins its line, before a capital, a quotation mark or a point: the mark of a footnote or heading.</summary>
    bool MarksFootnote(int start, int end) =>
        end - start <= 2 && (start < 2 || text.LineOf(start - 2) < text.LineOf(start))
        && (text.Words.AsSpan(end) is ['.', ' ', ..] or [' ', '\'' or '‘' or '(' or >= 'A' and <= 'Z', ..]);

    /// <summary>Addresses, page numbers, dotted leaders of a table of contents, numbers of headings, actions, articles and documents: numbers that count nothing.</summary>
    [GeneratedRegex(@"https?://\S+|\bpp?\. ?\d+(?:[-–]\d+)?|\.{3,} ?\d+|\b(?:Action|OBJECTIVE|[Aa]rticle|[Aa]rt\.|action point|Figure) \d+(?:\.\d+)*|\(\d\)(?= [a-z])|#+ \d+(?:\.\d+)*\.?",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoFigure();
}
