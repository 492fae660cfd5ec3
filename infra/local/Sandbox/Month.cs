using System.Globalization;

namespace Transparency.Sandbox;

/// <summary>A month of the calendar.</summary>
readonly record struct Month(int Number)
{
    public static bool TryParse(string text, out Month month)
    {
        var well = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = new((day.Year * 12) + day.Month - 1);
        return well;
    }

    public Month Plus(int months) => new(Number + months);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number / 12:0000}-{(Number % 12) + 1:00}");
}
