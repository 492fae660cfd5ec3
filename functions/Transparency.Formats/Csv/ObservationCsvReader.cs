using System.Collections.Immutable;
using System.Globalization;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Reads the master file back to the observations it was written from.</summary>
static class ObservationCsvReader
{
    /// <param name="references">What the codebook keeps beside the file: the date as the source writes it, by cell.</param>
    /// <exception cref="FormatException">The file is not that of this version of this dataset.</exception>
    public static ImmutableArray<ReleasedObservation> Read(
        ReadOnlyMemory<byte> csv, DatasetStructure structure, DatasetVersion version, IReadOnlyDictionary<CellRef, string> references)
    {
        var rows = CsvText.Read(csv);
        if (!rows[0].SequenceEqual(ObservationColumns.Of(structure)))
            throw new FormatException($"the columns are not those of '{structure.Id}'");
        return [.. rows.Skip(1).Select(row => Read(row, structure, version, references))];
    }

    static ReleasedObservation Read(
        string[] row, DatasetStructure structure, DatasetVersion version, IReadOnlyDictionary<CellRef, string> references)
    {
        if (row[0] != $"{structure.Id}" || row[1] != $"{version}")
            throw new FormatException($"a row says it is of {row[0]} {row[1]}");
        var dimensions = structure.Dimensions.Length;
        var rest = row.AsSpan(6 + dimensions);
        if (!Frequencies.TryParse(row[5], out var frequency)) throw new FormatException($"'{row[5]}' is not a frequency");
        var series = new SeriesKey(frequency, row.AsSpan(6, dimensions).ToArray().Select(Code.Of), Code.Of(rest[0]), Code.Of(rest[1]));
        var period = Period.Of(row[2]);
        references.TryGetValue(new CellRef(series, period), out var reference);
        var attributes = new Attributes(
            Code.Of(rest[6]), Status(rest[8]),
            rest[7].Length == 0 ? null : long.Parse(rest[7], CultureInfo.InvariantCulture),
            rest[14].Length == 0 ? [] : [.. rest[14].Split(';').Select(Code.Of)],
            rest[10].Length + rest[11].Length == 0 && reference is null ? null : new Citation(rest[10], rest[11], reference ?? ""));
        return new ReleasedObservation(
            new Observation(series, period, Cell(rest), attributes),
            IsoDay.Parse(rest[12]), rest[13].Length == 0 ? null : IsoDay.Parse(rest[13]));
    }

    static Cell Cell(ReadOnlySpan<string> rest)
    {
        if (rest[9] == "C") return new Cell.Suppressed();
        if (rest[9] != "F") throw new FormatException($"'{rest[9]}' does not say whether a value is free");
        if (rest[2].Length == 0)
            return rest[4].Length > 0 && rest[5].Length > 0 ? new Cell.Range(Number(rest[4]), Number(rest[5])) : new Cell.Missing();
        return Qualifiers.TryParse(rest[3], out var qualifier)
            ? new Cell.Shown(Number(rest[2]), qualifier)
            : throw new FormatException($"'{rest[3]}' is not a qualifier");
    }

    static ObsStatus Status(string letter) => letter is [>= 'A' and <= 'Z'] && Enum.TryParse<ObsStatus>(letter, out var status)
        ? status
        : throw new FormatException($"'{letter}' is not a status");

    static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
