using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Transparency.Sources;

/// <summary>A number or a date as an English text writes it. <paramref name="Value"/> is null for a date and for a fraction in words.</summary>
public sealed record NumberPhrase(Range Place, decimal? Value);

/// <summary>
/// Finds numbers in digits and in words, dates and fractions. A zero in words is a zero: "no incidents", "none of them". All sources
/// held are in English; the headlines they cite are in French and Dutch too.
/// </summary>
public static partial class NumberPhrases
{
    static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    static readonly string[] French = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    static readonly string[] Dutch = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

    static readonly FrozenDictionary<string, decimal> Words =
        Units.Select((word, i) => (word, (decimal)i))
            .Concat(Tens.Select((word, i) => (word, (i + 2) * 10m)))
            .Concat(French.Where(word => !Units.Contains(word)).Concat(Dutch).Select(word => (word, Abroad(word))))
            .Concat([("dozen", 12m), ("hundred", 100m), ("thousand", 1000m), ("twice", 2m), ("thrice", 3m), ("no", 0m), ("none", 0m)])
            .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);

    static decimal Abroad(string word) => 2 + Math.Max(Array.IndexOf(French, word), Array.IndexOf(Dutch, word));

    /// <summary>Every number and date, in order of place.</summary>
    public static IEnumerable<NumberPhrase> In(string text) =>
        Phrase().Matches(text).Select(match => new NumberPhrase(match.Index..(match.Index + match.Length), Value(match)));

    /// <summary>The numbers that stand in a quote. A year inside a date is none.</summary>
    public static IEnumerable<decimal> Values(string text) => In(text).Select(phrase => phrase.Value).OfType<decimal>();

    static decimal? Value(Match match)
    {
        if (match.Groups["digits"].Success)
            return decimal.Parse(match.ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return match.Groups["word"].Success ? match.Value.Split('-').Sum(word => Words[word]) : null;
    }

    const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex(@"(?<date>\b\d{1,2}(?:st|nd|rd|th)? " + Month + @"(?: \d{4})?\b|\b" + Month + @" \d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b|\b(?:19|20)\d\d(?:[-–/]\d{2,4})?(?:s\b|\b(?!%|[.,]\d)))"
        + @"|(?<digits>(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])\d+(?:\.\d+)?(?!\w))"
        + @"|(?<fraction>\bhalf\b|\b(?:a|one) (?:third|quarter|fifth|tenth)\b|\b(?:two|three)[- ](?:thirds|quarters|fifths)\b)"
        + @"|(?<word>\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
        + "|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozen|hundred|thousand|twice|thrice"
        + "|deux|trois|quatre|cinq|sept|huit|neuf|dix|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|none|no(?! (?:longer|later|more|less|one)\\b))\\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();
}
