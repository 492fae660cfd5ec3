namespace Transparency.Site.Charts;

/// <summary>Joins what is put together into sentences the way each language does.</summary>
static class Phrases
{
    /// <summary>"A: 28; B: 25", with the blank before the semicolon that French asks for.</summary>
    public static string List(this Words words, IEnumerable<string> parts) => string.Join(words["chart.join"], parts);

    /// <summary>Dates and names may begin a sentence: "december 2019" becomes "December 2019".</summary>
    public static string Sentence(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
