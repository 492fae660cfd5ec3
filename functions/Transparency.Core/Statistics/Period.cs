using System.Globalization;

namespace Transparency.Statistics;

/// <summary>
/// The time an observation speaks of, as SDMX and ISO 8601 write it: <c>2020</c>, <c>2020-Q1</c>, <c>2020-02</c>,
/// <c>2020-06-11</c>, or a span of two of these, <c>2012--2020-02</c>. Start and end are whole days, both included.
/// It prints as it was read. Years run from 1900 to 2199: anything else is a slip of the pen.
/// </summary>
public sealed class Period : IEquatable<Period>, IComparable<Period>
{
    readonly string text;

    Period(string text, DateOnly start, DateOnly end, Frequency frequency) =>
        (this.text, Start, End, Frequency) = (text, start, end, frequency);

    public DateOnly Start { get; }

    /// <summary>The last day of the period.</summary>
    public DateOnly End { get; }

    public Frequency Frequency { get; }

    public static Period Of(string text) =>
        TryParse(text, out var period) ? period : throw new ArgumentException($"'{text}' is not a period.", nameof(text));

    public static bool TryParse(string text, out Period period)
    {
        period = null!;
        var middle = text.IndexOf("--", StringComparison.Ordinal);
        if (middle < 0)
        {
            if (!TryParsePart(text, out var from, out var to, out var frequency)) return false;
            period = new Period(text, from, to, frequency);
            return true;
        }
        if (!TryParsePart(text[..middle], out var start, out _, out _)
            || !TryParsePart(text[(middle + 2)..], out _, out var end, out _)
            || end < start) return false;
        period = new Period(text, start, end, Frequency.Span);
        return true;
    }

    static bool TryParsePart(string text, out DateOnly start, out DateOnly end, out Frequency frequency)
    {
        (start, end, frequency) = (default, default, default);
        if (text.Length < 4 || !Number(text.AsSpan(0, 4), 1900, 2199, out var year)) return false;
        switch (text.Length)
        {
            case 4:
                (start, end, frequency) = (new(year, 1, 1), new(year, 12, 31), Frequency.Annual);
                return true;
            case 7 when text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4':
                start = new DateOnly(year, (text[6] - '1') * 3 + 1, 1);
                (end, frequency) = (start.AddMonths(3).AddDays(-1), Frequency.Quarterly);
                return true;
            case 7 when text[4] == '-' && Number(text.AsSpan(5), 1, 12, out var month):
                start = new DateOnly(year, month, 1);
                (end, frequency) = (start.AddMonths(1).AddDays(-1), Frequency.Monthly);
                return true;
            case 10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out start):
                (end, frequency) = (start, Frequency.Daily);
                return true;
            default:
                return false;
        }
    }

    static bool Number(ReadOnlySpan<char> digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    public bool Equals(Period? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as Period);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public int CompareTo(Period? other)
    {
        if (other is null) return 1;
        var order = Start.CompareTo(other.Start);
        if (order == 0) order = End.CompareTo(other.End);
        return order != 0 ? order : string.CompareOrdinal(text, other.text);
    }

    public override string ToString() => text;
}
