using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>
/// Reads the files of dashboard/words: <c>{language}.json</c> holds the sentences and, under <c>format</c>, how the language writes
/// numbers and dates; <c>{area}.{language}.json</c> adds the sentences of one area. A key stands in one file only.
/// <c>terms.json</c> is for whoever writes: words that are never used, and what to write instead.
/// </summary>
public static class WordFiles
{
    static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>All languages that have a <c>{language}.json</c>, in the order of their codes.</summary>
    public static IReadOnlyDictionary<string, Words> Read(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var texts = files.Where(file => file.Key != "terms.json").OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (Name: file.Key.Split('.'), File: file)).ToArray();
        return texts.Where(text => text.Name.Length == 2).Select(text => text.Name[0]).ToImmutableSortedDictionary(
            language => language,
            language => Merge(language, texts.Where(text => text.Name[^2] == language).Select(text => text.File)),
            StringComparer.Ordinal);
    }

    static Words Merge(string language, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        (LanguageFormat Format, decimal[] One)? format = null;
        foreach (var (name, bytes) in files)
        {
            using var document = JsonDocument.Parse(bytes, Options);
            foreach (var word in document.RootElement.EnumerateObject())
                if (word.Name == "format") format = Format(language, word.Value);
                else if (word.Value.ValueKind != JsonValueKind.String)
                    throw new FormatException($"words/{name}: '{word.Name}' is not a sentence in quotes.");
                else if (!sentences.TryAdd(word.Name, word.Value.GetString()!))
                    throw new FormatException($"words/{name}: '{word.Name}' stands twice. Keep one of them.");
        }
        return format is { } found
            ? new Words(found.Format, found.One, sentences)
            : throw new FormatException($"words/{language}.json has no \"format\": say how the language writes numbers and dates.");
    }

    static (LanguageFormat, decimal[]) Format(string language, JsonElement json)
    {
        string Of(string name) => json.GetProperty(name).GetString()!;
        return (
            new LanguageFormat(language, Of("decimalMark"), Of("groupMark"),
                [.. json.GetProperty("months").EnumerateArray().Select(month => month.GetString()!)],
                Of("day"), Of("month"), Of("quarter"), Of("span"), Of("percent"))
            {
                FirstDay = json.TryGetProperty("firstDay", out var first) ? first.GetString() : null,
                Qualified = json.GetProperty("qualified").EnumerateObject().ToImmutableSortedDictionary(word => word.Name, word => word.Value.GetString()!, StringComparer.Ordinal),
                OfBase = Of("ofBase"),
            },
            [.. json.GetProperty("countsAsOne").EnumerateArray().Select(number => number.GetDecimal())]);
    }
}
