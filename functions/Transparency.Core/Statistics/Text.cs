using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>One sentence or name in every language of the site, keyed by language code ("nl", "fr", "de", "en").</summary>
public sealed class Text(IEnumerable<KeyValuePair<string, string>> byLanguage) : IEquatable<Text>
{
    public static readonly Text Empty = new([]);

    public ImmutableSortedDictionary<string, string> ByLanguage { get; } =
        byLanguage.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public bool IsEmpty => ByLanguage.Count == 0;

    /// <summary>The text in that language; a language without a text is a gap in the catalogue and throws.</summary>
    public string this[string language] => ByLanguage.TryGetValue(language, out var text)
        ? text
        : throw new KeyNotFoundException($"No text in '{language}' for '{ByLanguage.Values.FirstOrDefault()}'.");

    public bool Equals(Text? other) => other is not null && ByLanguage.SequenceEqual(other.ByLanguage);

    public override bool Equals(object? obj) => Equals(obj as Text);

    public override int GetHashCode() => ByLanguage.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Value));

    public override string ToString() => ByLanguage.GetValueOrDefault("en", "");
}
