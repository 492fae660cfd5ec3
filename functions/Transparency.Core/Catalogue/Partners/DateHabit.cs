using System.Globalization;

namespace Transparency.Definitions;

/// <summary>How much of a day is the period.</summary>
public enum DatePrecision { Day, Month, Quarter, Year }

/// <summary>A partner's way of writing the period.</summary>
/// <param name="Pattern">Of <c>d M y</c> and the signs between them: <c>dd/MM/yyyy</c>.</param>
/// <param name="Precision">A day that stands for its month is read as the month.</param>
public sealed record DateHabit(string Pattern, DatePrecision Precision)
{
    /// <summary>The period as ISO 8601 has it; the text as it stands where it is not written in this way, so that a rule can say so.</summary>
    public string Iso(string text)
    {
        if (!DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return text;
        return Precision switch
        {
            DatePrecision.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}-Q{(day.Month + 2) / 3}"),
            _ => day.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }
}
