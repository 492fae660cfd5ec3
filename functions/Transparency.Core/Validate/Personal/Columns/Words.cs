namespace Transparency.Validation.Personal;

/// <summary>A name of a column in its words: lower case, without accents, cut at signs, digits and humps of a camel.</summary>
sealed class Words
{
    Words(string[] all) => (All, Joined) = (all, string.Concat(all));

    public string[] All { get; }

    /// <summary>All letters in a row, so that spaces inside of a word hide nothing.</summary>
    public string Joined { get; }

    public static Words Of(string name)
    {
        var plain = Plain.Of(name.Length > 200 ? name[..200] : name);
        var cut = new System.Text.StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            // n° is no.
            if (plain[i] is '°' or 'º' && i > 0 && plain[i - 1] is 'n' or 'N')
            {
                cut.Append("o ");
                continue;
            }
            if (!char.IsLetter(plain[i]))
            {
                cut.Append(' ');
                continue;
            }
            // GeboorteDatum, and RRNummer as RR and Nummer.
            if (i > 0 && char.IsUpper(plain[i]) && (char.IsLower(plain[i - 1]) || (char.IsUpper(plain[i - 1]) && i + 1 < plain.Length && char.IsLower(plain[i + 1])))) cut.Append(' ');
            cut.Append(char.ToLowerInvariant(plain[i]));
        }
        return new(cut.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public bool Has(HashSet<string> words) => words.Contains(Joined) || Any(words);

    public bool Any(HashSet<string> words) => All.Any(words.Contains);

    /// <summary>Whether a word of the first stands right before one of the second.</summary>
    public bool Has(HashSet<string> first, HashSet<string> second)
    {
        for (var i = 0; i + 1 < All.Length; i++)
            if (first.Contains(All[i]) && second.Contains(All[i + 1])) return true;
        return false;
    }

    /// <summary>Whether a word, or all of them in a row, begins with a stem.</summary>
    public bool Begins(string[] stems) => stems.Any(stem => Joined.StartsWith(stem, StringComparison.Ordinal)) || All.Any(word => stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    public bool Holds(string[] stems) => stems.Any(stem => Joined.Contains(stem, StringComparison.Ordinal));

    /// <summary>Whether a word is one of these with one letter wrong, missing, doubled or changed with its neighbour.</summary>
    public bool Nearly(IEnumerable<string> words) => words.Any(word => IsNearly(Joined, word) || All.Any(own => IsNearly(own, word)));

    const int LongEnough = 7;

    static bool IsNearly(string own, string word)
    {
        if (word.Length < LongEnough || Math.Abs(own.Length - word.Length) > 1) return false;
        var begin = 0;
        while (begin < own.Length && begin < word.Length && own[begin] == word[begin]) begin++;
        var a = own.AsSpan(begin);
        var b = word.AsSpan(begin);
        // The first letter is hardly ever the wrong one, and another first letter is another word.
        if (begin == 0) return false;
        return a.Length == b.Length
            ? a.Length == 0 || a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
