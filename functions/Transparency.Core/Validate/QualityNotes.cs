using System.Collections.Immutable;
using Transparency.Extracts;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Finds of rules in published figures become sentences in every language.</summary>
static class QualityNotes
{
    /// <param name="texts">By rule code, what a find says, with <c>{blanks}</c>.</param>
    /// <exception cref="KeyNotFoundException">A rule found something and the catalogue has no text for it, or a text has a blank that the rule does not fill.</exception>
    public static ImmutableArray<QualityNote> Of(
        DatasetStructure structure, IReadOnlyList<Observation> observations, ImmutableDictionary<Code, Period> sourceDates,
        ImmutableSortedDictionary<string, Text> texts, IReadOnlyList<LanguageFormat> languages)
    {
        var context = new ExtractContext(DateOnly.MaxValue, PublishedFigures: true, sourceDates);
        var extract = new ReadExtract(structure, $"{structure.Id}", context, observations, []);
        return [.. Rule.All.Where(rule => rule.ForPublished == Severity.Note)
            .SelectMany(rule => rule.Find(extract))
            .Select(finding => new QualityNote(Code.Of(finding.Rule), Fill(texts[finding.Rule], finding.Published!, languages), finding.Published!.Concerns))];
    }

    static Text Fill(Text template, Finding.Statement found, IReadOnlyList<LanguageFormat> languages) =>
        new(languages.Select(language => KeyValuePair.Create(language.Language, found.Blanks.Aggregate(template[language.Language],
            (sentence, blank) => sentence.Replace($"{{{blank.Key}}}", Write(blank.Value, language), StringComparison.Ordinal)))));

    static string Write(object value, LanguageFormat language) => value switch
    {
        decimal number => language.Number(number),
        Period period => language.Write(period),
        Text text => text[language.Language],
        _ => $"{value}",
    };
}
