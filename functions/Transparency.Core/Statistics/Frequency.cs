namespace Transparency.Statistics;

/// <summary>How long the period of an observation is, by the letters of SDMX CL_FREQ; <c>_Z</c> for a span, which has no frequency.</summary>
public enum Frequency { Annual, Quarterly, Monthly, Daily, Span }

public static class Frequencies
{
    public static string Letter(this Frequency frequency) => frequency switch
    {
        Frequency.Annual => "A",
        Frequency.Quarterly => "Q",
        Frequency.Monthly => "M",
        Frequency.Daily => "D",
        _ => "_Z",
    };

    public static bool TryParse(string text, out Frequency frequency)
    {
        (var known, frequency) = text switch
        {
            "A" => (true, Frequency.Annual),
            "Q" => (true, Frequency.Quarterly),
            "M" => (true, Frequency.Monthly),
            "D" => (true, Frequency.Daily),
            "_Z" => (true, Frequency.Span),
            _ => (false, Frequency.Span),
        };
        return known;
    }
}
