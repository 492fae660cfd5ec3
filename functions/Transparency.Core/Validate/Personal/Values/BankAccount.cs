using System.Collections.Frozen;

namespace Transparency.Validation.Personal;

/// <summary>An international bank account number (ISO 13616): country, two check digits, as many signs as the country has; the rest by 97 is 1.</summary>
static class BankAccount
{
    const string Registry =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 " +
        "IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 " +
        "SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";

    static readonly FrozenDictionary<string, int> Lengths = Registry.Split(' ').ToFrozenDictionary(
        country => country[..2], country => int.Parse(country.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <param name="at">Of the first check digit in a plain text.</param>
    public static bool IsAt(string text, int at)
    {
        if (at < 2 || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) return false;
        var start = at - 2;
        if (!char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1])) return false;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !text.AsSpan(0, start).EndsWith("IBAN", StringComparison.OrdinalIgnoreCase)) return false;
        if (!Lengths.TryGetValue(text.Substring(start, 2), out var wanted)) return false;
        Span<char> signs = stackalloc char[34];
        var (count, i) = (0, start);
        for (; i < text.Length && count < wanted; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i])) signs[count++] = char.ToUpperInvariant(text[i]);
            // One sign may part two groups, never two.
            else if (text[i] is not (' ' or '.' or '-' or '_' or '/') || !char.IsAsciiLetterOrDigit(text[i - 1])) return false;
        }
        return count == wanted && (i == text.Length || !char.IsAsciiLetterOrDigit(text[i])) && Rest(signs[4..wanted], signs[..4]) == 1;
    }

    static int Rest(ReadOnlySpan<char> account, ReadOnlySpan<char> head)
    {
        var rest = 0;
        foreach (var sign in account) rest = With(rest, sign);
        foreach (var sign in head) rest = With(rest, sign);
        return rest;
    }

    static int With(int rest, char sign) => char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
}
