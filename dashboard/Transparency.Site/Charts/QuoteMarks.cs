namespace Transparency.Site.Charts;

/// <summary>Quotation marks of the language that is quoted.</summary>
public static class QuoteMarks
{
    public static string Around(string quote, string language) => language switch
    {
        "fr" => $"« {quote} »",
        "de" => $"„{quote}“",
        _ => $"“{quote}”",
    };
}
