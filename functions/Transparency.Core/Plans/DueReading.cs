using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>The days on which a promise is kept on time, both included, and the rule by which its words were read.</summary>
/// <param name="From">Null where the plan sets no first day.</param>
/// <param name="To">Null where the end is open.</param>
public sealed record Due(string Rule, DateOnly? From, DateOnly? To);

/// <summary>
/// Reads the words in which an English plan dates a promise. Words without a year are of the year in which the plan begins; a promise
/// "by" a date runs from the day of the plan, where that day is known. What no rule reads has no days: it is not guessed.
/// </summary>
public static partial class DueReading
{
    /// <summary>Every rule, those that name no days last.</summary>
    public static readonly ImmutableArray<string> Rules =
    [
        "day", "by-day", "month", "by-end-of-month", "from-month", "quarter", "season", "year", "by-year-end", "late-year", "mid-year", "after-year", "span",
        "school-year", "relative", "none",
    ];

    static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    static readonly string[] Quarters = ["first", "second", "third", "fourth"];

    static readonly (string Name, int Month)[] Seasons = [("spring", 3), ("summer", 6), ("autumn", 9), ("winter", 12)];

    /// <param name="plan">When the plan begins.</param>
    /// <returns>Null where the words name no days.</returns>
    public static Due? Read(string words, Period plan)
    {
        var text = words.ToLowerInvariant();
        DateOnly? begins = plan.Frequency == Frequency.Daily ? plan.Start : null;
        var year = Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : plan.Start.Year;
        if (text.Contains("school year", StringComparison.Ordinal)) return null;
        if (Month(words) is { } month) return OfMonth(text, year, month, begins);
        if (Quarters.FirstOrDefault(quarter => text.Contains($"{quarter} trimester", StringComparison.Ordinal)) is { } ordinal)
            return Span("quarter", new DateOnly(year, Array.IndexOf(Quarters, ordinal) * 3 + 1, 1), 3);
        if (Seasons.FirstOrDefault(season => text.Contains(season.Name, StringComparison.Ordinal)) is { Name: not null } season)
            return new("season", new DateOnly(year, season.Month, 21), new DateOnly(year, season.Month, 20).AddMonths(3));
        return text.Contains("this year", StringComparison.Ordinal) || Year().IsMatch(text) ? OfYear(text, year, begins) : null;
    }

    static Due OfMonth(string text, int year, int month, DateOnly? begins)
    {
        if (Day().Match(text) is { Success: true } day)
        {
            var on = new DateOnly(year, month, int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture));
            return IsBy(text) ? new("by-day", begins, on) : new("day", on, on);
        }
        var whole = Span("month", new DateOnly(year, month, 1), 1);
        if (IsBy(text)) return new("by-end-of-month", begins, whole.To);
        return text.Contains("onwards", StringComparison.Ordinal) || text.StartsWith("as of", StringComparison.Ordinal) ? whole with { Rule = "from-month" } : whole;
    }

    static Due? OfYear(string text, int year, DateOnly? begins)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (text.Contains("mid-", StringComparison.Ordinal)) return new("mid-year", new DateOnly(year, 6, 1), new DateOnly(year, 7, 31));
        if (text.StartsWith("after", StringComparison.Ordinal)) return new("after-year", last.AddDays(1), null);
        if (text.Contains("no later than the end of", StringComparison.Ordinal) || text.Contains("up to and including", StringComparison.Ordinal)) return new("by-year-end", begins, last);
        if (text.Contains("late", StringComparison.Ordinal) || text.StartsWith("end of", StringComparison.Ordinal))
            return new("late-year", IsBy(text) ? begins : new DateOnly(year, 10, 1), last);
        var years = Year().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return years.Length > 1
            ? new("span", new DateOnly(years[0], 1, 1), new DateOnly(years[^1], 12, 31))
            : new("year", begins is { } day && day > first && day < last ? day : first, last);
    }

    static bool IsBy(string text) => text.StartsWith("by ", StringComparison.Ordinal) || text.Contains("at the latest", StringComparison.Ordinal);

    /// <summary>By its name with a capital: "may" is no month.</summary>
    static int? Month(string words)
    {
        for (var i = 0; i < 12; i++)
            if (Regex.IsMatch(words, $@"\b{Months[i]}\b", RegexOptions.CultureInvariant)) return i + 1;
        return null;
    }

    static Due Span(string rule, DateOnly from, int months) => new(rule, from, from.AddMonths(months).AddDays(-1));

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(\d{1,2}) (?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
