using System.Globalization;
using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>Reads what a table keeps back into observations; equal keys, periods and attributes become one object, as they were when written.</summary>
public sealed class KnownObservations
{
    readonly Dictionary<string, SeriesKey> series = new(StringComparer.Ordinal);
    readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
    readonly Dictionary<Attributes, Attributes> attributes = [];

    /// <exception cref="InvalidDataException">A word is none that this program writes.</exception>
    public Observation Read(ObservationText row)
    {
        Cell cell = row.Cell switch
        {
            CellKinds.Shown => new Cell.Shown(Number(row.Value), Qualifiers.TryParse(row.Qualifier ?? "", out var qualifier) ? qualifier : throw Strange(row.Qualifier)),
            CellKinds.Range => new Cell.Range(Number(row.Lower), Number(row.Upper)),
            CellKinds.Missing => new Cell.Missing(),
            CellKinds.Suppressed => new Cell.Suppressed(),
            var other => throw Strange(other),
        };
        var read = new Attributes(
            Code.Of(row.Unit), Enum.TryParse<ObsStatus>(row.Status, out var status) ? status : throw Strange(row.Status), row.Base,
            [.. row.Notes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Of)],
            row.Place is { } place ? new Citation(place, row.Quote ?? "", row.Reference ?? "") : null);
        if (!attributes.TryGetValue(read, out var shared)) attributes.Add(read, shared = read);
        return new(Series(row.Series), PeriodOf(row.Period), cell, shared);
    }

    SeriesKey Series(string key)
    {
        if (series.TryGetValue(key, out var known)) return known;
        var parts = key.Split('|');
        if (!Frequencies.TryParse(parts[0], out var frequency)) throw Strange(parts[0]);
        known = new SeriesKey(frequency, parts[3..].Select(Code.Of), Code.Of(parts[1]), Code.Of(parts[2]));
        series.Add(key, known);
        return known;
    }

    Period PeriodOf(string text)
    {
        if (!periods.TryGetValue(text, out var known)) periods.Add(text, known = Period.Of(text));
        return known;
    }

    static decimal Number(string? digits) => decimal.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : throw Strange(digits);

    static InvalidDataException Strange(string? word) => new($"The table of observations holds '{word}', which this program does not write.");
}
