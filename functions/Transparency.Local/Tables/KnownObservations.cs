using System.Globalization;
using Microsoft.Data.Sqlite;
using Transparency.Statistics;

namespace Transparency.Local.Tables;

/// <summary>Reads rows back into observations; equal keys, periods and attributes become one object, as they were when written.</summary>
sealed class KnownObservations
{
    readonly Dictionary<string, SeriesKey> series = new(StringComparer.Ordinal);
    readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
    readonly Dictionary<Attributes, Attributes> attributes = [];

    public Observation Read(SqliteDataReader row, int firstColumn)
    {
        string At(int column) => row.GetString(firstColumn + column);
        string? Maybe(int column) => row.IsDBNull(firstColumn + column) ? null : At(column);
        Cell cell = At(2) switch
        {
            CellKinds.Shown => new Cell.Shown(Number(At(3)), Qualifiers.TryParse(At(4), out var qualifier) ? qualifier : throw Strange(At(4))),
            CellKinds.Range => new Cell.Range(Number(At(5)), Number(At(6))),
            CellKinds.Missing => new Cell.Missing(),
            CellKinds.Suppressed => new Cell.Suppressed(),
            var other => throw Strange(other),
        };
        var read = new Attributes(
            Code.Of(At(7)), Enum.Parse<ObsStatus>(At(8)), row.IsDBNull(firstColumn + 9) ? null : row.GetInt64(firstColumn + 9),
            [.. At(10).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Of)],
            Maybe(11) is { } place ? new Citation(place, At(12), At(13)) : null);
        if (!attributes.TryGetValue(read, out var shared)) attributes.Add(read, shared = read);
        return new(Series(At(1)), PeriodOf(At(0)), cell, shared);
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

    static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    static InvalidDataException Strange(string word) => new($"The table of observations holds '{word}', which this program does not write.");
}
