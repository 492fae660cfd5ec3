using System.Buffers;

namespace Transparency.Validation.Personal;

/// <summary>The groups of digits of a plain text, and what stands between them.</summary>
sealed class DigitGroups
{
    /// <summary>Between two groups of one number stand at most so many signs.</summary>
    const int WidestSeam = 3;

    static readonly SearchValues<char> Signs = SearchValues.Create(" .-/_()\t\r\n");

    readonly List<(int Start, int End)> groups = [];
    string text = "";

    public int Count => groups.Count;

    public string Text => text;

    public (int Start, int End) this[int group] => groups[group];

    public int Length(int group) => groups[group].End - groups[group].Start;

    public void Read(string plain)
    {
        text = plain;
        groups.Clear();
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiDigit(plain[i])) continue;
            var start = i;
            while (i < plain.Length && char.IsAsciiDigit(plain[i])) i++;
            groups.Add((start, i));
        }
    }

    /// <summary>Whether this group may go on the number that the one before it began.</summary>
    public bool GoesOn(int group)
    {
        var seam = text.AsSpan(groups[group - 1].End, groups[group].Start - groups[group - 1].End);
        return seam.Length <= WidestSeam && !seam.ContainsAnyExcept(Signs);
    }

    public string Digits(int from, int to)
    {
        if (from == to) return text[groups[from].Start..groups[from].End];
        return string.Concat(Enumerable.Range(from, to - from + 1).Select(group => text[groups[group].Start..groups[group].End]));
    }

    /// <summary>Whether a group stands in the text as a whole number by itself: no part of a word, of a decimal or of a hash.</summary>
    public bool IsWhole(int group)
    {
        var (start, end) = groups[group];
        if (end < text.Length && char.IsLetter(text[end])) return false;
        if (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2])) return false;
        if (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]) && text.AsSpan(end + 1).ContainsAnyExcept('0', ' ')) return false;
        var letters = start;
        while (letters > 0 && char.IsLetter(text[letters - 1])) letters--;
        // NISS85… is a number with its name before it; 3f85… is none.
        return letters == start || (start - letters <= MostLetters && (letters == 0 || !char.IsAsciiDigit(text[letters - 1])));
    }

    const int MostLetters = 6;
}
