using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Compare;

/// <summary>
/// A small dataset drawn as a text table, one figure a line: <c>period who category measure value [qualifier] [key=value…]</c>.
/// Keys: base, status, note, source. A dash is no number, <c>#</c> a withheld one.
/// </summary>
static class Figures
{
    public static readonly DatasetStructure Structure = new()
    {
        Id = Code.Of("inmates"), DefinitionVersion = 1, Disclosure = Disclosure.PublishedElsewhere, Extract = ExtractKind.Complete,
        Topic = Code.Of("inmates"), Title = Same("Inmates"), Description = Same("Inmates on the list"), Keywords = [],
        Dimensions =
        [
            new(Code.Of("COUNTED_BY"), Same("Counted by"), Text.Empty, List("CL_COUNTER", "DG", "VSSE")),
            new(Code.Of("CATEGORY"), Same("Category"), Text.Empty, List("CL_CATEGORY", "_T", "C", "D")),
        ],
        Measures =
        [
            Measure("COUNT", MeasureKind.Count, "PS", Temporality.Stock), Measure("LEFT", MeasureKind.Count, "PS", Temporality.Flow),
            Measure("SHARE", MeasureKind.Rate, "PT", Temporality.Stock), Measure("CASES", MeasureKind.Count, "PS", Temporality.NotStated),
        ],
        Notes = [new(Code.Of("implied"), Code.Of("reference"), DateImplied: true, DatasetPageOnly: false, Same("The date is implied."))],
        Breaks =
        [
            new(Code.Of("names"), Day(2021, 1, 1), Day(2021, 1, 1), Same("New names."), ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty),
            new(Code.Of("revised"), Day(2019, 4, 2), Day(2020, 2, 1), Same("The list of category D was revised."),
                ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty.Add("CATEGORY", [Code.Of("D")])),
        ],
    };

    public static Edition Edition(string table) => new()
    {
        Structure = Structure, Version = DatasetVersion.First, Release = ReleaseId.Parse("2026-11-22"), FormatVersion = 1,
        Observations = [.. Read(table)], QualityNotes = [], Revisions = [],
    };

    public static IEnumerable<ReleasedObservation> Read(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Figure);

    static ReleasedObservation Figure(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var more = fields.Skip(5).Where(field => field.Contains('=')).ToDictionary(field => field.Split('=')[0], field => field.Split('=')[1]);
        var period = Period.Of(fields[0]);
        if (!Qualifiers.TryParse(fields.Skip(5).FirstOrDefault(field => !field.Contains('='), ""), out var qualifier))
            throw new FormatException(line);
        Cell cell = fields[4] switch
        {
            "-" => new Cell.Missing(),
            "#" => new Cell.Suppressed(),
            _ => new Cell.Shown(decimal.Parse(fields[4], System.Globalization.CultureInfo.InvariantCulture), qualifier),
        };
        var measure = Structure.MeasureOf(Code.Of(fields[3]));
        var series = new SeriesKey(
            period.Frequency, [Code.Of(fields[1]), Code.Of(fields[2])], Code.Of(more.GetValueOrDefault("source", "paper")), measure.Id);
        var attributes = new Attributes(
            measure.Unit, Enum.Parse<ObsStatus>(more.GetValueOrDefault("status", "A")),
            more.TryGetValue("base", out var count) ? long.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : null,
            more.TryGetValue("note", out var note) ? [Code.Of(note)] : [], null);
        return new(new(series, period, cell, attributes), Day(2026, 11, 22), null);
    }

    static Measure Measure(string id, MeasureKind kind, string unit, Temporality temporality) => new(
        Code.Of(id), kind, Code.Of(unit), Same(id), Text.Empty, Same("person"), temporality, Text.Empty, Text.Empty, Text.Empty, null);

    static CodeList List(string id, params string[] codes) =>
        new(Code.Of(id), Same(id), true, false, [.. codes.Select(code => new CodeItem(Code.Of(code), Same(code), Text.Empty, null))]);

    static Text Same(string text) => new(new[] { "nl", "fr", "de", "en" }.Select(language => KeyValuePair.Create(language, text)));

    static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
