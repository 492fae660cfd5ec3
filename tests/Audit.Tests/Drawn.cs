using System.Collections.Immutable;
using System.Globalization;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests;

/// <summary>
/// A public folder drawn as a small table, written by the writers of Formats. Dimensions and measures that are not drawn stand at their total, at COUNT
/// and at 2024-01; <c>Q</c> is withheld, <c>25/12</c> is a rate with its base.
/// </summary>
static class Drawn
{
    /// <param name="versions">1.0.0, 1.1.0…</param>
    public static List<PublicFile> Site(DatasetStructure structure, params string[] versions) =>
        [.. versions.Index().SelectMany(version => Files(Edition(structure, version.Item, version.Index)))];

    public static Edition Edition(DatasetStructure structure, string drawing, int version = 0) => new()
    {
        Structure = structure,
        Version = new(1, version, 0),
        Release = new ReleaseId(new DateOnly(2026, 11, 22 + version), 1),
        FormatVersion = 1,
        Observations = [.. Observations(structure, drawing)],
        QualityNotes = [],
        Revisions = [],
    };

    public static IEnumerable<PublicFile> Files(Edition edition)
    {
        var (id, folder) = (edition.Structure.Id, FileNames.Folder(edition.Structure.Id, edition.Version));
        yield return new(folder + FileNames.Csv(id), ObservationCsv.Write(edition));
        yield return new(folder + FileNames.Codebook, Codebook.Write(edition));
        yield return new(folder + FileNames.Revisions, RevisionsCsv.Write(edition.Revisions));
    }

    public static PublicFile Xlsx(Edition edition) => new(FileNames.Folder(edition.Structure.Id, edition.Version) + FileNames.Xlsx(edition.Structure.Id), DatasetWorkbook.Write(edition));

    public static PublicFile JsonStat(Edition edition, string language) => new(
        FileNames.Folder(edition.Structure.Id, edition.Version) + FileNames.JsonStat(edition.Structure.Id, language),
        Formats.JsonStat.Write(edition, Flow.Catalogue().Publisher, new CitedSources(null), language));

    /// <summary><c>A F 2024-01</c>: the codes that are no totals, the measure unless it is COUNT, the period.</summary>
    public static string Name(this CellRef cell) => string.Join(' ', cell.Series.Dimensions.Where(code => code != Code.Total).Select(code => $"{code}")
        .Append(cell.Series.Measure == Guarded.Count ? "" : $"{cell.Series.Measure}").Append($"{cell.Period}").Where(word => word.Length > 0));

    static IEnumerable<ReleasedObservation> Observations(DatasetStructure structure, string drawing)
    {
        var lines = drawing.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0).ToList();
        foreach (var line in lines.Skip(1))
        {
            var drawn = lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second);
            var period = Period.Of(drawn.GetValueOrDefault("TIME_PERIOD", "2024-01"));
            var series = new SeriesKey(period.Frequency, structure.Dimensions.Select(dimension => Code.Of(drawn.GetValueOrDefault($"{dimension.Id}", "_T"))), Code.NotApplicable, Code.Of(drawn.GetValueOrDefault("MEASURE", "COUNT")));
            var value = drawn["VALUE"].Split('/');
            var cell = value[0] == "Q" ? new Cell.Suppressed() : (Cell)new Cell.Shown(decimal.Parse(value[0], CultureInfo.InvariantCulture));
            yield return new(new Observation(series, period, cell, new Attributes(structure.MeasureOf(series.Measure).Unit, ObsStatus.A, value.Length > 1 ? long.Parse(value[1], CultureInfo.InvariantCulture) : null, [], null)), new DateOnly(2026, 11, 22), null);
        }
    }
}
