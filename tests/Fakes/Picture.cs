using System.Collections.Immutable;
using Transparency.Extracts;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Fakes;

/// <summary>
/// An extract drawn as a small table: columns parted by spaces, a dot for an empty field. Columns that are not drawn get
/// their plain value: FREQ and UNIT_MEASURE that fit, OBS_STATUS A, the total of a dimension, source <c>report</c> with a quote.
/// </summary>
public sealed class Picture : IRowsOfText
{
    readonly List<(int Line, string[] Fields)> rows = [];
    int at = -1;

    public Picture(string drawing, DatasetStructure? structure = null, bool published = false)
    {
        structure ??= Structures.People;
        var lines = drawing.Split('\n').Select((text, i) => (Line: i, Cells: text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Cells.Length > 0).ToList();
        var drawn = lines[0].Cells;
        string[] wanted = ["TIME_PERIOD", "FREQ", .. structure.Dimensions.Select(d => $"{d.Id}"), "MEASURE", "OBS_VALUE", "QUALIFIER", "UNIT_MEASURE", "BASE", "OBS_STATUS", "NOTE", .. published ? new[] { "SOURCE", "SOURCE_PLACE", "QUOTE", "REFERENCE_AS_WRITTEN" } : []];
        Header = [.. wanted, .. drawn.Except(wanted)];
        foreach (var (line, cells) in lines.Skip(1))
        {
            var given = drawn.Zip(cells).ToDictionary(p => p.First, p => p.Second == "." ? "" : p.Second.Replace('~', ' '));
            var measure = structure.Measures.FirstOrDefault(m => m.Id.ToString() == given.GetValueOrDefault("MEASURE", "count")) ?? structure.Measures[0];
            rows.Add((line - lines[0].Line + 1, [.. Header.Select(column => given.TryGetValue(column, out var value) ? value : Plain(column, given, measure))]));
        }
    }

    static string Plain(string column, Dictionary<string, string> given, Measure measure) => column switch
    {
        "FREQ" => Period.TryParse(given["TIME_PERIOD"], out var period) ? period.Frequency.Letter() : "M",
        "MEASURE" => "count",
        "UNIT_MEASURE" => $"{measure.Unit}",
        "OBS_STATUS" => "A",
        "SOURCE" => "report",
        "SOURCE_PLACE" => "page 1",
        "QUOTE" => $"there were {given.GetValueOrDefault("OBS_VALUE")}",
        "REFERENCE_AS_WRITTEN" => given["TIME_PERIOD"],
        "QUALIFIER" or "BASE" or "NOTE" => "",
        _ => "_T",
    };

    public static ExtractContext Partner { get; } = new(new DateOnly(2026, 11, 23), PublishedFigures: false, ImmutableDictionary<Code, Period>.Empty);

    /// <summary>One source, <c>report</c>, of June 2026.</summary>
    public static ExtractContext Published { get; } = Partner with
    {
        PublishedFigures = true,
        SourceDates = ImmutableDictionary<Code, Period>.Empty.Add(Code.Of("report"), Period.Of("2026-06")),
    };

    public string File => "drawn.csv";

    public IReadOnlyList<string> Header { get; }

    public bool Read() => ++at < rows.Count;

    public int Line => at < 0 ? 1 : rows[at].Line;

    public int Count => rows[at].Fields.Length;

    public string this[int field] => rows[at].Fields[field];

    public IReadOnlyList<Finding> Findings => [];

    public void Dispose()
    {
    }
}
