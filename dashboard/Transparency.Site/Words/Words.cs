using System.Collections.Frozen;
using System.Text;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>
/// Every sentence of the site in one language: whole sentences with <c>{blanks}</c>, by key. A sentence that is missing, a blank
/// left open and a value no blank asks for are bugs, not things a reader should meet: they throw.
/// </summary>
public sealed class Words
{
    readonly FrozenDictionary<string, string> sentences;
    readonly FrozenSet<decimal> countsAsOne;

    internal Words(LanguageFormat format, IEnumerable<decimal> countsAsOne, IEnumerable<KeyValuePair<string, string>> sentences)
    {
        Format = format;
        this.countsAsOne = countsAsOne.ToFrozenSet();
        this.sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>"nl", "fr", "de", "en".</summary>
    public string Language => Format.Language;

    /// <summary>How the language writes numbers and dates.</summary>
    public LanguageFormat Format { get; }

    public IEnumerable<string> Keys => sentences.Keys.Order(StringComparer.Ordinal);

    public string this[string key] => sentences.TryGetValue(key, out var sentence)
        ? sentence
        : throw new KeyNotFoundException($"words/{Language}.json has no '{key}'. Write the sentence in every language.");

    public bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>The sentence with its blanks filled. Numbers, dates and periods are written as the language writes them; text stands as given.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Blank, object Value)> values)
    {
        var written = new StringBuilder();
        foreach (var (text, value) in Parts(key, this[key], values)) written.Append(value is null ? text : Write(value));
        return written.ToString();
    }

    /// <summary>The form of the sentence that goes with <paramref name="number"/> (<c>key.one</c>, <c>key.other</c>), its blank <c>{n}</c> filled with it.</summary>
    public string Count(string key, decimal number, params ReadOnlySpan<(string Blank, object Value)> values) =>
        Fill(FormOf(key, number), [("n", number), .. values]);

    /// <summary><c>key.one</c> or <c>key.other</c>, by the language's own rule (French says "0 personne", Dutch "0 mensen").</summary>
    public string FormOf(string key, decimal number) => $"{key}.{(countsAsOne.Contains(number) ? "one" : "other")}";

    /// <summary>A value as this language writes it.</summary>
    public string Write(object value) => value switch
    {
        string text => text,
        decimal number => Format.Number(number),
        int number => Format.Number(number),
        long number => Format.Number(number),
        DateOnly date => Format.Date(date),
        Period period => Format.Write(period),
        Text text => text[Language],
        _ => value.ToString() ?? "",
    };

    /// <summary>The sentence in pieces: its own text, and the values that fill its blanks.</summary>
    internal List<(string Text, object? Value)> Parts(string key, string sentence, ReadOnlySpan<(string Blank, object Value)> values)
    {
        var parts = new List<(string, object?)>();
        var used = 0;
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOf('{', at);
            if (open < 0) { parts.Add((sentence[at..], null)); break; }
            if (open > at) parts.Add((sentence[at..open], null));
            var close = sentence.IndexOf('}', open);
            var index = IndexOf(sentence.AsSpan(open + 1, close - open - 1), values);
            if (index < 0)
                throw new ArgumentException($"'{key}' in '{Language}' has a blank {sentence[open..(close + 1)]} that nothing fills.", nameof(values));
            used |= 1 << index;
            parts.Add(("", values[index].Value));
            at = close + 1;
        }
        if (used != (1 << values.Length) - 1 && !AllUsed(used, values))
            throw new ArgumentException($"'{key}' in '{Language}' leaves out a value it is given.", nameof(values));
        return parts;
    }

    static int IndexOf(ReadOnlySpan<char> blank, ReadOnlySpan<(string Blank, object Value)> values)
    {
        for (var i = 0; i < values.Length; i++)
            if (blank.SequenceEqual(values[i].Blank)) return i;
        return -1;
    }

    /// <summary>"One figure" need not repeat the 1: <c>{n}</c> alone may go unused.</summary>
    static bool AllUsed(int used, ReadOnlySpan<(string Blank, object Value)> values)
    {
        for (var i = 0; i < values.Length; i++)
            if ((used & (1 << i)) == 0 && values[i].Blank != "n") return false;
        return true;
    }
}
