using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary><c>revisions.csv</c>: every value that differs from the one released before it, oldest first.</summary>
static class RevisionsCsv
{
    public static ImmutableArray<string> Columns { get; } = ["VERSION", "DATE", "SERIES_KEY", "TIME_PERIOD", "PREVIOUS", "NEW", "REASON"];

    public static ImmutableArray<string> RegisterColumns { get; } = ["VERSION", "DATE", "ID", "COLUMN", "PREVIOUS", "NEW"];

    public static byte[] Write(IEnumerable<Revision> revisions) => CsvText.Write(revisions
        .Select(r => (IReadOnlyList<string>)[$"{r.Version}", r.Date.Iso(), $"{r.Series}", $"{r.Period}", r.Previous, r.New, $"{r.Reason}"])
        .Prepend([.. Columns]));

    public static byte[] Write(IEnumerable<RegisterRevision> revisions) => CsvText.Write(revisions
        .Select(r => (IReadOnlyList<string>)[$"{r.Version}", r.Date.Iso(), $"{r.Row}", r.Column, r.Previous, r.New])
        .Prepend([.. RegisterColumns]));

    public static ImmutableArray<Revision> Read(ReadOnlyMemory<byte> csv) => [.. Rows(csv, Columns).Select(row => new Revision(
        DatasetVersion.Parse(row[0]), IsoDay.Parse(row[1]), SeriesKey.Parse(row[2]), Period.Of(row[3]), row[4], row[5],
        row[6].Length == 0 ? default : Code.Of(row[6])))];

    public static ImmutableArray<RegisterRevision> ReadRegister(ReadOnlyMemory<byte> csv) => [.. Rows(csv, RegisterColumns).Select(row =>
        new RegisterRevision(DatasetVersion.Parse(row[0]), IsoDay.Parse(row[1]), Code.Of(row[2]), row[3], row[4], row[5]))];

    static IEnumerable<string[]> Rows(ReadOnlyMemory<byte> csv, ImmutableArray<string> columns)
    {
        var rows = CsvText.Read(csv);
        return rows[0].SequenceEqual(columns) ? rows.Skip(1) : throw new FormatException("the columns are not those of revisions");
    }
}
