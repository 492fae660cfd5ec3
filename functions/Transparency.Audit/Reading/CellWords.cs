using System.Globalization;
using System.Text;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>Which cell words speak of, in one language: the names of codes and of periods, as people write them.</summary>
sealed class CellWords
{
    static readonly string[][] Months =
    [
        ["januari", "janvier", "januar", "january"], ["februari", "février", "februar", "february"], ["maart", "mars", "märz", "march"],
        ["april", "avril"], ["mei", "mai", "may"], ["juni", "juin", "june"], ["juli", "juillet", "july"], ["augustus", "août", "august"],
        ["september", "septembre"], ["oktober", "octobre", "october"], ["november", "novembre"], ["december", "décembre", "dezember"],
    ];

    readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
    readonly (string Words, Code Code)[][] parts;
    readonly (string Words, Code Code)[] measures;
    readonly ILookup<Period, CellRef> cells;

    public CellWords(PublishedVersion version, string language)
    {
        cells = version.Rows.Where(row => row.Withheld || row.Value is not null).ToLookup(row => row.Cell.Period, row => row.Cell);
        foreach (var group in cells)
            foreach (var words in Names(group.Key)) periods[Plain(words)] = group.Key;
        parts = [.. version.Structure.Dimensions.Select(dimension => dimension.CodeList.Items.Where(item => item.Parent is not null)
            .Select(item => (Plain(Name(item.Name, language)), item.Code)).ToArray())];
        measures = [.. version.Structure.Measures.Select(measure => (Plain(Name(measure.Name, language)), measure.Id))];
    }

    public CellRef? Find(IReadOnlyList<string> texts) => Find(texts, out _);

    /// <param name="texts">The nearest first: a farther one speaks only where the nearer ones are silent.</param>
    /// <param name="named">The words that were understood, as <see cref="Plain"/> writes them.</param>
    /// <returns>Null where no cell, or more than one, is spoken of.</returns>
    public CellRef? Find(IReadOnlyList<string> texts, out List<string> named)
    {
        named = [];
        var plain = texts.Select(Plain).ToArray();
        if (Nearest(plain, [.. periods.Select(pair => (pair.Key, pair.Value))], named) is not { } period) return null;
        var codes = new Code?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!Nearest(plain, parts[i], named, out codes[i])) return null;
        if (!Nearest(plain, measures, named, out var measure)) return null;
        var fitting = cells[period].Where(cell => (measure is null || cell.Series.Measure == measure)
            && codes.Index().All(part => part.Item is { } code ? cell.Series.Dimensions[part.Index] == code : parts[part.Index].All(known => known.Code != cell.Series.Dimensions[part.Index]))).ToList();
        return fitting is [var one] ? one : null;
    }

    /// <summary>The one whole number in a text beside those in the words understood; null where there is none or another one.</summary>
    public static decimal? OnlyNumber(string text, IEnumerable<string> named)
    {
        var rest = Plain(text);
        foreach (var words in named.OrderByDescending(words => words.Length)) rest = rest.Replace(words, " ", StringComparison.Ordinal);
        var numbers = rest.Split(' ').Where(word => word.Any(char.IsAsciiDigit)).ToList();
        return numbers is [var one] ? PageReading.Count(one) : null;
    }

    static bool Nearest(string[] texts, (string, Code)[] known, List<string> named, out Code? found)
    {
        found = null;
        foreach (var text in texts)
        {
            var there = Longest(text, known);
            if (there.Count > 1) return false;
            if (there is not [var (words, code)]) continue;
            named.Add(words);
            found = code;
            return true;
        }
        return true;
    }

    static Period? Nearest(string[] texts, (string, Period)[] known, List<string> named)
    {
        foreach (var text in texts)
        {
            var there = Longest(text, known);
            if (there.Count > 1) return null;
            if (there is not [var (words, period)]) continue;
            named.Add(words);
            return period;
        }
        return null;
    }

    /// <summary>Those that stand in the text and in no longer one that stands there.</summary>
    static List<(string Words, T Of)> Longest<T>(string text, (string Words, T Of)[] known)
    {
        var there = known.Where(one => one.Words.Length > 2 && text.Contains(one.Words, StringComparison.Ordinal)).ToList();
        return there.Where(one => !there.Any(other => other.Words.Length > one.Words.Length && other.Words.Contains(one.Words, StringComparison.Ordinal))).DistinctBy(one => one.Of).ToList();
    }

    static string Name(Text name, string language) => name.ByLanguage.GetValueOrDefault(language) ?? name.ToString();

    static IEnumerable<string> Names(Period period)
    {
        var (year, month) = (period.Start.Year.ToString(CultureInfo.InvariantCulture), period.Start.Month);
        yield return period.ToString();
        if (period.Frequency == Frequency.Monthly)
            foreach (var name in Months[month - 1])
            {
                yield return $"{name} {year}";
                yield return $"{name} de {year}";
            }
        if (period.Frequency != Frequency.Quarterly) yield break;
        var quarter = ((month + 2) / 3).ToString(CultureInfo.InvariantCulture);
        foreach (var words in new[] { $"{quarter}e kwartaal van {year}", $"trimestre {quarter} de {year}", $"{quarter}. Quartal {year}", $"quarter {quarter} of {year}", $"Q{quarter} {year}" })
            yield return words;
    }

    /// <summary>Lower case, every mark a space, one space before, between and after words: what is contained is contained word by word.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            if (char.IsLetterOrDigit(c) || c == '%') plain.Append(c);
            else if (c is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) plain.Append(c);
            else if (plain[^1] != ' ') plain.Append(' ');
        }
        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
