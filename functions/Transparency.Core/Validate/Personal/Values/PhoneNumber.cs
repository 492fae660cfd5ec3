namespace Transparency.Validation.Personal;

/// <summary>
/// Phone numbers that are safely told from other numbers: those with a plus sign or 00 and a country near by, and those of Belgium and its
/// neighbours in their usual groups. Ten digits in a row without a sign are left: a code may be written so.
/// </summary>
static class PhoneNumber
{
    static readonly string[] Countries = ["0032", "0031", "0033", "0049", "00352", "0044", "00212", "0090", "0034", "0039"];

    public static bool IsAt(DigitGroups groups, int from)
    {
        var start = groups[from].Start;
        if (start > 0 && char.IsLetterOrDigit(groups.Text[start - 1])) return false;
        var (to, length) = (from, groups.Length(from));
        while (length < 16 && to + 1 < groups.Count && groups.GoesOn(to + 1)) length += groups.Length(++to);
        if (start > 0 && groups.Text[start - 1] == '+') return length is >= 10 and <= 15 && groups.Text[start] != '0' && (start == 1 || !char.IsAsciiDigit(groups.Text[start - 2]));
        if (groups.Text[start] != '0' || (from > 0 && groups.GoesOn(from))) return false;
        var digits = groups.Digits(from, to);
        return length is >= 11 and <= 15 && groups.Length(from) >= 4 && Countries.Any(country => digits.StartsWith(country, StringComparison.Ordinal))
            ? to > from || IsAlone(groups) : to > from && IsGrouped(groups, from, to, digits);
    }

    static bool IsAlone(DigitGroups groups) => groups.Count == 1;

    static bool IsGrouped(DigitGroups groups, int from, int to, string digits)
    {
        var shape = string.Join('-', Enumerable.Range(from, to - from + 1).Select(groups.Length));
        var slash = groups.Text[groups[from].End] == '/';
        return shape switch
        {
            // A number of an enterprise (KBO, BCE) has the shape of the second, and check digits of its own.
            "4-2-2-2" => digits is ['0', '4', >= '5', ..],
            "4-3-3" => digits is ['0', '4', >= '5', ..] && !IsEnterprise(digits),
            "4-6" => slash && digits is ['0', '4', >= '5', ..],
            "2-3-2-2" => digits is ['0', '2' or '3' or '4' or '9', ..],
            "2-7" => slash && digits is ['0', '2' or '3' or '4' or '9', ..],
            "3-2-2-2" => digits is ['0', >= '1' and <= '8', ..],
            "3-6" => slash,
            "2-8" => digits is ['0', '6', ..],
            "2-2-2-2-2" => digits is ['0', '6' or '7', ..] && !CountsOn(digits),
            "4-7" => slash && digits is ['0', '1', '5' or '6' or '7', ..],
            _ => false,
        };
    }

    static bool IsEnterprise(string digits) =>
        int.Parse(digits.AsSpan(0, 8), System.Globalization.CultureInfo.InvariantCulture) is var eight
        && 97 - (eight % 97) == int.Parse(digits.AsSpan(8), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>06 07 08 09 10 are months.</summary>
    static bool CountsOn(string digits)
    {
        for (var i = 2; i < digits.Length; i += 2)
            if (((digits[i] - '0') * 10) + digits[i + 1] != ((digits[i - 2] - '0') * 10) + digits[i - 1] + 1) return false;
        return true;
    }
}
