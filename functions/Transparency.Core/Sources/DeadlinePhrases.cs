using System.Text.RegularExpressions;

namespace Transparency.Sources;

/// <summary>
/// Finds words of time in an English plan that hold no number and so are no date: "as soon as possible", "in the coming months",
/// "yearly", "the third trimester". In a plan each of them may be a promise.
/// </summary>
public static partial class DeadlinePhrases
{
    /// <summary>In order of place.</summary>
    public static IEnumerable<Range> In(string text) => Phrase().Matches(text).Select(match => match.Index..(match.Index + match.Length));

    [GeneratedRegex(@"\b(?:as soon as possible|at the latest|no later than|immediately|meanwhile|this year|next year"
        + @"|in the (?:near |long(?:er)? )?(?:future|run|term)|(?:on |in the )?short[- ]term|in the (?:following|coming) (?:weeks|months|period|years?)"
        + @"|yearly|annual(?:ly)?|monthly|quarterly|biennial(?:ly)?|weekly|(?:every|each) (?:year|month|week|two years)|periodic(?:ally)?|regularly|continuous(?:ly)?"
        + @"|(?:first|second|third|fourth) trimester|spring|summer|autumn|winter|mid-term|end of term|term of office|legislature|school year|by (?:the end|late|mid))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();
}
