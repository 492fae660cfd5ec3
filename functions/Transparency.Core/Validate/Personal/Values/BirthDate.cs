using System.Globalization;

namespace Transparency.Validation.Personal;

/// <summary>Days on which somebody may have been born who is counted today: from 12 to 105 years ago.</summary>
static class BirthDate
{
    const int Youngest = 12, Oldest = 105;

    static readonly string[] Months = ["jan", "feb fev", "maa mar mrt", "apr avr", "mei mai may", "juni jun juin", "juli jul juil", "aug aou", "sep", "okt oct", "nov", "dec dez"];

    static readonly string[] Words = ["geboren", "geboortedatum", "geb", "ne", "nee", "naissance", "born", "dob", "geburtsdatum", "birth", "°"];

    const string Beginnings = "gnbdGNBD°";

    public static bool IsPlausible(DateOnly day, DateOnly today) => day <= today.AddYears(-Youngest) && day >= today.AddYears(-Oldest);

    /// <summary>Reads a text that is a whole date and nothing else, in the orders of Europe and of ISO 8601.</summary>
    public static bool TryRead(string plain, DateOnly today, out DateOnly day)
    {
        var text = plain.AsSpan().Trim();
        var time = text.IndexOf(':');
        // 1985-03-12T00:00:00
        if (time >= 10) text = text[..text[..time].LastIndexOfAny('T', ' ')];
        if (text.Length is < 6 or > 24) return Not(out day);
        if (text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9')) return InARow(text, out day);
        Span<Range> parts = stackalloc Range[5];
        var count = text.SplitAny(parts, " ./-,", StringSplitOptions.RemoveEmptyEntries);
        if (count != 3) return Not(out day);
        var first = text[parts[0]];
        var middle = text[parts[1]];
        var last = text[parts[2]];
        if (first.Length == 4) return Of(first, middle, last, today, out day);
        return Of(last, middle, first, today, out day) || Of(last, first, middle, today, out day);
    }

    /// <summary>Whether a text says that somebody was born, and when.</summary>
    public static bool IsToldIn(string plain, DateOnly today)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            if (!Beginnings.Contains(plain[i]) || (i > 0 && char.IsLetter(plain[i]) && char.IsLetter(plain[i - 1]))) continue;
            var length = Words.Where(word => plain.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(word => word.Length).DefaultIfEmpty().Max();
            if (length == 0 || (i + length < plain.Length && char.IsLetter(plain[i + length]) && char.IsLetter(plain[i]))) continue;
            var digit = plain.AsSpan(i + length).IndexOfAnyInRange('0', '9');
            if (digit is < 0 or > 12) continue;
            var rest = plain.AsSpan(i + length + digit);
            for (var end = Math.Min(rest.Length, 20); end >= 6; end--)
                if (TryRead(rest[..end].ToString(), today, out var day) && IsPlausible(day, today)) return true;
        }
        return false;
    }

    static bool InARow(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        || DateOnly.TryParseExact(text, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    static bool Of(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, DateOnly today, out DateOnly read)
    {
        if (year.Length is not (2 or 4) || day.Length > 2 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) || MonthOf(month) is not (>= 1 and <= 12 and var m)) return Not(out read);
        if (year.Length == 2) y += y > today.Year % 100 ? 1900 : 2000;
        if (y is < 1 or > 9999 || d < 1 || d > DateTime.DaysInMonth(y, m)) return Not(out read);
        read = new(y, m, d);
        return true;
    }

    static int MonthOf(ReadOnlySpan<char> text)
    {
        if (text.Length <= 2) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        for (var i = 0; i < Months.Length; i++)
            foreach (var name in Months[i].Split(' '))
                if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return i + 1;
        return 0;
    }

    static bool Not(out DateOnly day)
    {
        day = default;
        return false;
    }
}
