namespace Transparency.Validation.Personal;

/// <summary>An e-mail address somewhere in a text: something, an at sign, and a domain that ends in letters.</summary>
static class MailAddress
{
    public static bool IsIn(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
            if (at > 0 && IsLocal(text[at - 1]) && IsDomain(text.AsSpan(at + 1))) return true;
        return false;
    }

    static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '"' or '%';

    static bool IsDomain(ReadOnlySpan<char> after)
    {
        var (length, point) = (0, -1);
        for (; length < after.Length && (char.IsLetterOrDigit(after[length]) || after[length] is '.' or '-'); length++)
            if (after[length] == '.' && length > 0 && length + 2 < after.Length && char.IsLetter(after[length + 1]) && char.IsLetter(after[length + 2])) point = length;
        return point > 0;
    }
}
