using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What the columns and codes that every dataset shares are called, in every language: one file a language beside this one.</summary>
public static class StandardWords
{
    static readonly ImmutableSortedDictionary<string, JsonElement> ByLanguage = Load();

    /// <summary>In order of their codes.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. ByLanguage.Keys];

    /// <summary>What a column of a file holds; the name is as in the file: <c>OBS_VALUE</c>.</summary>
    public static Text Column(string name) => Everywhere(words => words.GetProperty("columns").String(name));

    /// <summary>What a column that is a dimension of every dataset is called: FREQ, SOURCE, MEASURE, TIME_PERIOD.</summary>
    internal static Text Heading(string column) => Everywhere(words => words.GetProperty("names").String(column));

    /// <summary>The codes of a column whose codes are the same in every dataset: <c>OBS_STATUS</c>, <c>QUALIFIER</c>, <c>FREQ</c>, <c>CONF_STATUS</c>, <c>UNIT_MEASURE</c>.</summary>
    public static ImmutableArray<string> Codes(string column) =>
        [.. ByLanguage.Values.First().GetProperty("codes").GetProperty(column).EnumerateObject().Select(code => code.Name)];

    /// <summary>The name of such a code; the code itself where it has none.</summary>
    public static Text Name(string column, string code) =>
        Everywhere(words => words.GetProperty("codes").GetProperty(column).OptionalString(code) ?? code);

    internal static Text Sentence(string name) => Everywhere(words => words.GetProperty("sentences").String(name));

    internal static IEnumerable<string> Readme(string language) => ByLanguage[language].Members("readme").Select(line => line.GetString()!);

    internal static void WriteColumns(Utf8JsonWriter json, IEnumerable<string> columns) => json.Object("columns", () =>
    {
        foreach (var column in columns) json.Write(column, Column(column));
    });

    /// <param name="columns">Those whose codes are the same in every dataset.</param>
    internal static void WriteCodes(Utf8JsonWriter json, IEnumerable<string> columns) => json.Object("codes", () =>
    {
        foreach (var column in columns)
            json.Object(column, () =>
            {
                foreach (var code in Codes(column)) json.Write(code, Name(column, code));
            });
    });

    static Text Everywhere(Func<JsonElement, string> words) =>
        new(ByLanguage.Select(pair => KeyValuePair.Create(pair.Key, words(pair.Value))));

    static ImmutableSortedDictionary<string, JsonElement> Load()
    {
        var assembly = typeof(StandardWords).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("words/", StringComparison.Ordinal)).ToImmutableSortedDictionary(
            name => name["words/".Length..^".json".Length],
            name =>
            {
                using var words = assembly.GetManifestResourceStream(name)!;
                return JsonDocument.Parse(words).RootElement;
            },
            StringComparer.Ordinal);
    }
}
