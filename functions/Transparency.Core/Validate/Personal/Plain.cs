using System.Globalization;
using System.Text;

namespace Transparency.Validation.Personal;

/// <summary>
/// Text as somebody reads it: signs that are not seen are taken out; digits of any script, letters with accents and wide forms become
/// plain ones; dashes and spaces of any kind become one kind. Tables of our own, so that it is the same with any ICU or none.
/// </summary>
static class Plain
{
    const string Accented = "àáâãäåāăąçćčďđèéêëēėęěìíîïīįıłñńňòóôõöøōőŕřśšşßťùúûüūůűųýÿžźżæœĳ";
    const string Bare = "aaaaaaaaacccddeeeeeeeeiiiiiiilnnnoooooooorrsssstuuuuuuuuyyzzzaoi";

    /// <summary>The same text where it is plain already.</summary>
    public static string Of(string text) => Ascii.IsValid(text) ? text : Folded(text);

    static string Folded(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) plain.Append(c);
            else if (CharUnicodeInfo.GetDecimalDigitValue(text, i) is >= 0 and var digit)
            {
                plain.Append((char)('0' + digit));
                if (char.IsHighSurrogate(c)) i++;
            }
            else Append(plain, c);
        }
        return plain.ToString();
    }

    static void Append(StringBuilder plain, char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E') plain.Append((char)(c - 0xFEE0));
        else if (c is '\u02BC' or '\u2018' or '\u2019') plain.Append('\'');
        else if (c is '\u2022' or '\u2024' or '\u00B7' or '\u3002') plain.Append('.');
        else if (c is '\u2044' or '\u2215') plain.Append('/');
        else
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark: break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator: plain.Append(' '); break;
                case UnicodeCategory.DashPunctuation: plain.Append('-'); break;
                default: plain.Append(c == '\u2212' ? "-" : Letter(c)); break;
            }
    }

    static string Letter(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var bare = lower switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ĳ' => "ij",
            _ when Accented.IndexOf(lower) is >= 0 and var at => Bare.Substring(at, 1),
            _ => lower.ToString(),
        };
        return lower == c ? bare : bare.ToUpperInvariant();
    }
}
