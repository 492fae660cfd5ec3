namespace Transparency.Partners.Csv;

/// <summary>Makes equal short texts one string. The number kept is fixed: a file of a million different values costs no more than one of ten.</summary>
sealed class EqualStrings
{
    const int Slots = 1 << 13;
    const int Longest = 24;

    readonly string?[] slots = new string?[Slots];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return new string(text);
        var hash = (uint)text.Length;
        foreach (var c in text) hash = (hash ^ c) * 0x01000193;
        ref var slot = ref slots[(hash ^ (hash >> 15)) % Slots];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = new string(text);
    }
}
