using System.Globalization;

namespace Transparency.Extracts;

/// <summary>
/// A number as an extract may write it: digits, and for rates a point and more digits; at most 15 in all. What it prints is
/// what was read: "1.70" keeps both decimals.
/// </summary>
static class Numbers
{
    public static bool TryParse(string text, bool whole, out decimal value)
    {
        value = 0;
        if (text.Length is 0 or > 16) return false;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) continue;
            if (whole || text[i] != '.' || point >= 0 || i == 0 || i == text.Length - 1) return false;
            point = i;
        }
        if (text.Length > 1 && text[0] == '0' && text[1] != '.') return false;
        if (point < 0 && text.Length < 10)
        {
            value = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>What is wrong with a text that is not such a number, and what to write instead.</summary>
    public static (string Sentence, string Remedy) WhyNot(string text, bool whole)
    {
        const string Digits = "Write digits only, for example 1234.";
        var plain = whole ? Digits : "Write digits and a decimal point, for example 12.5.";
        if (text.Length > 16) return ("has more than 15 digits.", plain);
        if (text.StartsWith('-') || text.StartsWith('−')) return ("is negative; nobody is counted below zero.", plain);
        if (text.Equals("NaN", StringComparison.OrdinalIgnoreCase) || text.Equals("NA", StringComparison.OrdinalIgnoreCase))
            return ("is not a number.", "Leave OBS_VALUE empty and give the reason in OBS_STATUS (O missing, L not collected, M cannot exist).");
        if (text.Contains('e', StringComparison.OrdinalIgnoreCase)) return ("is written with an exponent.", plain);
        if (text.Contains(',', StringComparison.Ordinal))
            return whole ? ("holds a comma; a count is a whole number.", Digits) : ("holds a decimal comma.", plain);
        if (text.Any(c => c is ' ' or '\u00a0' or '\u202f' or '\'')) return ("holds a thousands separator or a space.", plain);
        if (whole && text.Contains('.', StringComparison.Ordinal)) return ("is not whole, or holds a thousands separator; a count is a whole number.", Digits);
        return ("is not a number.", plain);
    }
}
