using System.Globalization;

namespace Transparency.Releases;

/// <summary>A release is named by its calendar date; a second one under the same calendar entry is <c>2026-11-22.2</c>.</summary>
public readonly record struct ReleaseId(DateOnly Date, int Ordinal) : IComparable<ReleaseId>
{
    public ReleaseId Next => this with { Ordinal = Ordinal + 1 };

    public static bool TryParse(string text, out ReleaseId id)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var ordinal = 1;
        var well = DateOnly.TryParseExact(dot < 0 ? text : text[..dot], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (dot < 0 || (int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out ordinal) && ordinal > 1));
        id = new(date, ordinal);
        return well;
    }

    public static ReleaseId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of a release.");

    public int CompareTo(ReleaseId other) => (Date, Ordinal).CompareTo((other.Date, other.Ordinal));

    public override string ToString()
    {
        var date = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Ordinal == 1 ? date : string.Create(CultureInfo.InvariantCulture, $"{date}.{Ordinal}");
    }
}
