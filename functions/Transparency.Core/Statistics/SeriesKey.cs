using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>What a series is a series of: the codes of the dataset's dimensions in structure order, the source (<c>_Z</c> for a partner's own data), the measure and the frequency.</summary>
public sealed class SeriesKey : IEquatable<SeriesKey>, IComparable<SeriesKey>
{
    readonly int hash;
    string? text;

    public SeriesKey(Frequency frequency, IEnumerable<Code> dimensions, Code source, Code measure)
    {
        (Frequency, Dimensions, Source, Measure) = (frequency, [.. dimensions], source, measure);
        hash = Hash();
    }

    public Frequency Frequency { get; }

    public ImmutableArray<Code> Dimensions { get; }

    public Code Source { get; }

    public Code Measure { get; }

    /// <exception cref="FormatException">The text is no key: <c>FREQ.DIM1.….SOURCE.MEASURE</c>. No code holds a dot.</exception>
    public static SeriesKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not the key of a series");

    public static bool TryParse(string text, out SeriesKey key)
    {
        key = null!;
        var parts = text.Split('.');
        if (parts.Length < 3 || !Frequencies.TryParse(parts[0], out var frequency)) return false;
        var codes = new List<Code>();
        foreach (var part in parts[1..])
        {
            if (!Code.TryParse(part, out var code)) return false;
            codes.Add(code);
        }
        key = new SeriesKey(frequency, codes[..^2], codes[^2], codes[^1]);
        return true;
    }

    public SeriesKey With(int dimension, Code code) => new(Frequency, Dimensions.SetItem(dimension, code), Source, Measure);

    public SeriesKey With(Code measure) => new(Frequency, Dimensions, Source, measure);

    public bool Equals(SeriesKey? other) => other is not null && (ReferenceEquals(this, other)
        || (Measure == other.Measure && Source == other.Source && Frequency == other.Frequency && Dimensions.SequenceEqual(other.Dimensions)));

    public override bool Equals(object? obj) => Equals(obj as SeriesKey);

    public override int GetHashCode() => hash;

    int Hash()
    {
        var sum = HashCode.Combine(Frequency, Source, Measure);
        foreach (var code in Dimensions) sum = HashCode.Combine(sum, code);
        return sum;
    }

    public int CompareTo(SeriesKey? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary><c>FREQ.DIM1.….SOURCE.MEASURE</c></summary>
    public override string ToString() => text ??=
        string.Join('.', Dimensions.Select(code => code.ToString()).Prepend(Frequency.Letter()).Append($"{Source}").Append($"{Measure}"));
}
