using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Fakes;

public static class Texts
{
    /// <summary>One text in all four languages, told apart by the language code in brackets.</summary>
    public static Text Of(string text) =>
        new(new[] { "nl", "fr", "de", "en" }.Select(language => KeyValuePair.Create(language, $"{text} [{language}]")));

    public static LanguageFormat English { get; } = new("en", ".", ",",
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        "{day} {month} {year}", "{month} {year}", "Q{quarter} {year}", "{from} to {to}", "{number}%")
    {
        OfBase = "{rate} of {base}",
        Qualified = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["lt"] = "less than {number}", ["gt"] = "more than {number}", ["le"] = "up to {number}", ["ge"] = "at least {number}", ["approx"] = "about {number}",
        }),
    };

    /// <summary>The four languages, all written the English way: what differs between them is tested where the words are.</summary>
    public static IReadOnlyList<LanguageFormat> Languages { get; } =
        [.. new[] { "nl", "fr", "de", "en" }.Select(language => English with { Language = language })];
}
