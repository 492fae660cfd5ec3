using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Reads <c>FREQ.DIM1.….SOURCE.MEASURE</c> back. No code holds a dot.</summary>
static class SeriesKeyText
{
    public static SeriesKey Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length < 3 || !Frequencies.TryParse(parts[0], out var frequency))
            throw new FormatException($"'{text}' is not the key of a series");
        return new SeriesKey(frequency, parts[1..^2].Select(Code.Of), Code.Of(parts[^2]), Code.Of(parts[^1]));
    }
}
