using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>A figure with what a reader calls it, for a list inside a sentence.</summary>
public sealed record Named(Text Name, Observation Figure);

/// <summary>Between so many and so many people, both included.</summary>
public sealed record People(decimal Least, decimal Most);

/// <summary>Fills the blanks of a rule's text, as each language writes numbers, dates and figures.</summary>
static class Blanks
{
    public static Text Fill(Text template, IReadOnlyDictionary<string, object> blanks, IReadOnlyList<LanguageFormat> languages) =>
        new(languages.Select(language => KeyValuePair.Create(language.Language, Sentence(blanks.Aggregate(template[language.Language],
            (sentence, blank) => sentence.Replace($"{{{blank.Key}}}", Write(blank.Value, language), StringComparison.Ordinal))))));

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static string Write(People people, LanguageFormat language) => people.Least == people.Most
        ? language.Number(people.Least)
        : $"{language.Number(people.Least)}–{language.Number(people.Most)}";

    static string Write(object value, LanguageFormat language) => value switch
    {
        decimal number => language.Number(number),
        Period period => language.Write(period),
        Text text => text[language.Language],
        Observation figure => language.Write(figure),
        People people => Write(people, language),
        Named { Name.IsEmpty: true } named => language.Write(named.Figure),
        Named named => $"{named.Name[language.Language]}: {language.Write(named.Figure)}",
        Observation[] parts => string.Join(" + ", parts.Select(language.Write)),
        object[] list => string.Join("; ", list.Select(item => Write(item, language))),
        _ => $"{value}",
    };
}
