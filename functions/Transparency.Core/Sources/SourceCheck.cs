using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Sources;

/// <summary>What a run against the texts found: the record to commit, what is wrong, and what was not transcribed.</summary>
public sealed record SourceProof(SourceRecord Record, ImmutableArray<Finding> Findings, ImmutableArray<NotTranscribed> NotTranscribed);

/// <summary>Proves that what was taken from sources stands in them, word for word, and that each number stands in its quote.</summary>
public static class SourceCheck
{
    const int MostWords = 60;

    /// <param name="texts">The bytes of each text by source id, in UTF-8.</param>
    public static SourceProof Against(IReadOnlyDictionary<Code, ReadOnlyMemory<byte>> texts, IReadOnlyCollection<Cited> citations)
    {
        var plain = texts.ToDictionary(text => text.Key, text => new PlainText(Encoding.UTF8.GetString(text.Value.Span)));
        var findings = citations.SelectMany(cited => InItself(cited).Concat(InText(cited, plain.GetValueOrDefault(cited.Source)))).ToImmutableArray();
        var left = plain.OrderBy(text => text.Key)
            .SelectMany(text => Unquoted.In(text.Key, text.Value, citations.Where(cited => cited.Source == text.Key))).ToImmutableArray();
        var record = new SourceRecord(
            findings.IsEmpty,
            [.. texts.OrderBy(text => text.Key).Select(text => new TextRecord(
                text.Key, Convert.ToHexStringLower(SHA256.HashData(text.Value.Span)),
                citations.Count(cited => cited.Source == text.Key), left.Count(phrase => phrase.Source == text.Key)))],
            citations.GroupBy(cited => cited.Origin).ToImmutableSortedDictionary(
                group => group.Key, group => group.Select(cited => cited.Id).Order(StringComparer.Ordinal).ToImmutableArray()));
        return new SourceProof(record, findings, left);
    }

    /// <summary>Needs no texts: the record covers everything that is cited now and nothing else, and every number is in its quote.</summary>
    public static ImmutableArray<Finding> AgainstRecord(SourceRecord record, IReadOnlyCollection<Cited> citations)
    {
        const string remedy = "Run check-sources with the texts again and commit its record.";
        var proved = record.Proved.SelectMany(origin => origin.Value).ToHashSet(StringComparer.Ordinal);
        var cited = citations.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var whole = new List<Finding>();
        if (!record.Passed) whole.Add(Record("S010", "says that its run did not pass."));
        if (proved.Except(cited).Count() is > 0 and var old) whole.Add(Record("S011", $"covers {old} that are no longer cited."));
        return
        [
            .. whole,
            .. citations.Where(c => !proved.Contains(c.Id)).Select(c => Found("S012", c, "is not covered by the record.", remedy)),
            .. citations.SelectMany(InItself),
        ];

        static Finding Record(string rule, string sentence) => new(rule, Severity.Refusal, new Place("sources-checked.json"), sentence, remedy);
    }

    static IEnumerable<Finding> InItself(Cited cited)
    {
        var values = cited.Quotes.SelectMany(NumberPhrases.Values).ToHashSet();
        foreach (var number in cited.Numbers.Where(number => !values.Contains(number)))
            yield return Found("S001", cited, $"gives {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}, which is not in its quote.", "Quote the words that hold the number.");
        if (cited.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            yield return Found("S002", cited, $"quotes more than {MostWords} words.", "Quote the words around the number only.");
    }

    static IEnumerable<Finding> InText(Cited cited, PlainText? text)
    {
        if (text is null)
        {
            yield return Found("S003", cited, $"is of '{cited.Source}', whose text is not among those given.", $"Put {cited.Source}.txt beside the other texts.");
            yield break;
        }
        foreach (var quote in cited.Quotes.Where(quote => !text.Find(quote).Any()))
            yield return Found("S004", cited, $"quotes words that are not in the text: '{quote}'.", "Quote word for word; only white space, emphasis and the marks of footnotes may differ.");
        if (cited.Reference is not ("" or Cited.NoDate) && !text.Find(cited.Reference).Any())
            yield return Found("S005", cited, $"gives '{cited.Reference}' as the date as written, which is not in the text.", $"Copy it from the text, or write {Cited.NoDate} where none is stated.");
    }

    static Finding Found(string rule, Cited cited, string sentence, string remedy) =>
        new(rule, Severity.Refusal, new Place($"{cited.Origin}", 0, cited.Key), sentence, remedy);
}
