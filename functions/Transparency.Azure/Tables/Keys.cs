namespace Transparency.Azure.Tables;

/// <summary>Keys of table storage: parts joined by <c>|</c>, which no code and no period holds.</summary>
/// <remarks>A key may not hold <c>/ \ # ?</c> or a control character, and not more than 1 KiB of UTF-16 (Understanding the Table service data model).</remarks>
static class Keys
{
    const int Longest = 512;

    /// <exception cref="ArgumentException">Table storage would not take such a key.</exception>
    public static string Of(params IEnumerable<string> parts)
    {
        var key = string.Join('|', parts);
        if (key.Length > Longest) throw new ArgumentException($"'{key[..60]}…' is {key.Length} characters long, and a key holds {Longest}: use shorter codes.", nameof(parts));
        foreach (var sign in key)
            if (sign is '/' or '\\' or '#' or '?' || char.IsControl(sign))
                throw new ArgumentException($"'{key}' holds a sign that no key may hold: leave out / \\ # ? and control characters.", nameof(parts));
        return key;
    }

    /// <summary>Of this part and any after it: from the first key, up to but without the second.</summary>
    public static (string From, string Before) Under(string part) => (Of(part, ""), Of(part) + (char)('|' + 1));
}
