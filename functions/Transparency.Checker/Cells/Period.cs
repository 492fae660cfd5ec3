using System.Globalization;

namespace Transparency.Checker;

/// <summary>A year, quarter, month or day, by its letter of SDMX and its number since the year nought (a day's since the first of year one).</summary>
readonly record struct Period(char Frequency, int Number)
{
    /// <summary>Short ones first.</summary>
    public const string Frequencies = "DMQA";

    public static Period? Find(string text)
    {
        if (text.Length < 4 || !Whole(text.AsSpan(0, 4), 1900, 2199, out var year)) return null;
        return text.Length switch
        {
            4 => new('A', year),
            7 when text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4' => new('Q', year * 4 + text[6] - '1'),
            7 when text[4] == '-' && Whole(text.AsSpan(5), 1, 12, out var month) => new('M', year * 12 + month - 1),
            10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new('D', day.DayNumber),
            _ => null,
        };
    }

    /// <summary>The next longer period that it is a part of, and how many parts that one has.</summary>
    public (Period Of, int Parts)? Whole() => Frequency switch
    {
        'M' => (new('Q', Number / 3), 3),
        'Q' => (new('A', Number / 4), 4),
        _ => null,
    };

    public override string ToString() => Frequency switch
    {
        'A' => $"{Number:0000}",
        'Q' => $"{Number / 4:0000}-Q{Number % 4 + 1}",
        'M' => $"{Number / 12:0000}-{Number % 12 + 1:00}",
        _ => DateOnly.FromDayNumber(Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    static bool Whole(ReadOnlySpan<char> digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
