using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Reads <c>FREQ.DIM1.….SOURCE.MEASURE</c> back. As in SDMX, the codes that make a key hold no dot.</summary>
static class SeriesKeyText
{
    public static SeriesKey Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length < 3 || !Frequencies.TryParse(parts[0], out var frequency))
            throw new FormatException($"'{text}' is not the key of a series");
        return new SeriesKey(frequency, parts[1..^2].Select(Code.Of), Code.Of(parts[^2]), Code.Of(parts[^1]));
    }

    /// <exception cref="ArgumentException">A code of the key holds a dot, so that the key could be read in two ways.</exception>
    public static void Guard(SeriesKey key)
    {
        if (Parse($"{key}").Dimensions.Length != key.Dimensions.Length)
            throw new ArgumentException($"A code of the key '{key}' holds a dot: codes of dimensions, sources and measures may not.", nameof(key));
    }
}
