using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Sources;

/// <summary>What a run against the texts found: the record to commit, what is wrong, and what is neither transcribed nor left out for a reason.</summary>
public sealed record SourceProof(SourceRecord Record, ImmutableArray<Finding> Findings, ImmutableArray<NotTranscribed> NotTranscribed)
{
    /// <summary>Nothing is wrong, and every number and date of the texts is accounted for.</summary>
    public bool IsWhole => Findings.IsEmpty && NotTranscribed.IsEmpty;
}

/// <summary>Proves that what was taken from sources stands in them, word for word, and that each number stands in its quote.</summary>
public static class SourceCheck
{
    const int MostWords = 60;

    /// <summary>The register of what is left out.</summary>
    static readonly Code List = Code.Of("left-out");

    /// <param name="texts">The bytes of each text by source id, in UTF-8.</param>
    /// <param name="leftOut">What of the texts is no figure here, for a reason that a register gives.</param>
    /// <param name="plans">Sources that are plans: each word of time in them is a promise, a timing, or left out for a reason.</param>
    public static SourceProof Against(
        IReadOnlyDictionary<Code, ReadOnlyMemory<byte>> texts, IReadOnlyCollection<Cited> citations, IReadOnlyCollection<LeftOut> leftOut, IReadOnlySet<Code> plans)
    {
        var plain = texts.ToDictionary(text => text.Key, text => new PlainText(Encoding.UTF8.GetString(text.Value.Span)));
        var accounts = plain.OrderBy(text => text.Key)
            .ToDictionary(text => text.Key, text => new Accounted(text.Key, text.Value, citations.Where(cited => cited.Source == text.Key), plans.Contains(text.Key)));
        ImmutableArray<Finding> findings =
        [
            .. citations.SelectMany(cited => InItself(cited).Concat(InText(cited, plain.GetValueOrDefault(cited.Source)))),
            .. leftOut.Where(entry => !accounts.ContainsKey(entry.Source)).Select(entry => NoText(new Place("left-out", 0, $"{entry.Record}"), entry.Source)).Distinct(),
            .. leftOut.Where(entry => accounts.ContainsKey(entry.Source)).Select(entry => accounts[entry.Source].LeaveOut(entry)).OfType<Finding>(),
        ];
        var rest = accounts.Values.SelectMany(account => account.Rest()).ToImmutableArray();
        var record = new SourceRecord(
            findings.IsEmpty,
            [.. texts.OrderBy(text => text.Key).Select(text => new TextRecord(
                text.Key, Convert.ToHexStringLower(SHA256.HashData(text.Value.Span)), citations.Count(cited => cited.Source == text.Key),
                leftOut.Count(entry => entry.Source == text.Key), rest.Count(phrase => phrase.Source == text.Key)))],
            citations.Select(cited => (cited.Origin, cited.Id)).Concat(leftOut.Select(entry => (Origin: List, entry.Id)))
                .GroupBy(proved => proved.Origin).ToImmutableSortedDictionary(
                    group => group.Key, group => group.Select(proved => proved.Id).Order(StringComparer.Ordinal).ToImmutableArray()));
        return new SourceProof(record, findings, rest);
    }

    /// <summary>Needs no texts: the record covers everything that is cited now and nothing else, and every number is in its quote.</summary>
    public static ImmutableArray<Finding> AgainstRecord(SourceRecord record, IReadOnlyCollection<Cited> citations, IReadOnlyCollection<LeftOut> leftOut)
    {
        const string remedy = "Run check-sources with the texts again and commit its record.";
        var proved = record.Proved.SelectMany(origin => origin.Value).ToHashSet(StringComparer.Ordinal);
        var now = citations.Select(c => c.Id).Concat(leftOut.Select(entry => entry.Id)).ToHashSet(StringComparer.Ordinal);
        var whole = new List<Finding>();
        if (!record.Passed) whole.Add(Record("S010", "says that its run did not pass."));
        if (proved.Except(now).Count() is > 0 and var old) whole.Add(Record("S011", $"covers {old} that are no longer cited or listed."));
        return
        [
            .. whole,
            .. citations.Where(c => !proved.Contains(c.Id)).Select(c => Found("S012", c, "is not covered by the record.", remedy)),
            .. leftOut.Where(entry => !proved.Contains(entry.Id)).Select(entry => new Finding(
                "S012", Severity.Refusal, new Place("left-out", 0, $"{entry.Record}"), $"'{entry.Phrase}' is not covered by the record.", remedy)),
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
            yield return NoText(new Place($"{cited.Origin}", 0, cited.Key), cited.Source);
            yield break;
        }
        foreach (var quote in cited.Quotes.Where(quote => !text.Find(quote).Any()))
            yield return Found("S004", cited, $"quotes words that are not in the text: '{quote}'.", "Quote word for word; only white space, emphasis and the marks of footnotes may differ.");
        if (cited.Reference is not ("" or Cited.NoDate) && cited.Reference.Split(Cited.Gap).Any(words => !text.Find(words).Any()))
            yield return Found("S005", cited, $"gives '{cited.Reference}' as the date as written, which is not in the text.", $"Copy it from the text, or write {Cited.NoDate} where none is stated.");
    }

    static Finding NoText(Place place, Code source) =>
        new("S003", Severity.Refusal, place, $"is of '{source}', whose text is not among those given.", $"Put {source}.txt beside the other texts.");

    static Finding Found(string rule, Cited cited, string sentence, string remedy) =>
        new(rule, Severity.Refusal, new Place($"{cited.Origin}", 0, cited.Key), sentence, remedy);
}
