namespace Transparency.Statistics;

/// <summary>How a printed number is to be read: "less than 30", "over 200", "up to 40", "at least 5", "about 70".</summary>
public enum Qualifier { Exact, LessThan, MoreThan, AtMost, AtLeast, Approximately }

public static class Qualifiers
{
    /// <summary>The code written in files; empty for an exact number.</summary>
    public static string Word(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.LessThan => "lt",
        Qualifier.MoreThan => "gt",
        Qualifier.AtMost => "le",
        Qualifier.AtLeast => "ge",
        Qualifier.Approximately => "approx",
        _ => "",
    };

    public static bool TryParse(string text, out Qualifier qualifier)
    {
        (var known, qualifier) = text switch
        {
            "" => (true, Qualifier.Exact),
            "lt" => (true, Qualifier.LessThan),
            "gt" => (true, Qualifier.MoreThan),
            "le" => (true, Qualifier.AtMost),
            "ge" => (true, Qualifier.AtLeast),
            "approx" => (true, Qualifier.Approximately),
            _ => (false, Qualifier.Exact),
        };
        return known;
    }
}
