using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary><c>revisions.csv</c> says what a cell is in one version and what it was in the one before.</summary>
static class Revised
{
    /// <param name="versions">All of the dataset, oldest first.</param>
    public static IEnumerable<Statement> Read(IReadOnlyList<string[]> rows, Code dataset, IReadOnlyList<DatasetVersion> versions, string file)
    {
        if (rows.Count == 0 || !rows[0].Contains("PREVIOUS") || !rows[0].Contains("SERIES_KEY")) yield break;
        int version = Array.IndexOf(rows[0], "VERSION"), series = Array.IndexOf(rows[0], "SERIES_KEY"), time = Array.IndexOf(rows[0], "TIME_PERIOD"),
            previous = Array.IndexOf(rows[0], "PREVIOUS"), @new = Array.IndexOf(rows[0], "NEW");
        foreach (var row in rows.Skip(1))
        {
            if (!SeriesKey.TryParse(row[series], out var key) || !Period.TryParse(row[time], out var period)) continue;
            var said = DatasetVersion.Parse(row[version]);
            if (Exact(row[@new]) is { } now) yield return Say(said, now);
            if (Exact(row[previous]) is { } then && versions.Any(v => v.CompareTo(said) < 0)) yield return Say(versions.Last(v => v.CompareTo(said) < 0), then);

            Statement Say(DatasetVersion of, decimal value) => new(dataset, of, new(key, period), value, Qualifier.Exact, null, null, null, false, file);
        }
    }

    static decimal? Exact(string figure) => FigureText.TryParse(figure, out var read) ? read.Cell.Exact : null;
}
