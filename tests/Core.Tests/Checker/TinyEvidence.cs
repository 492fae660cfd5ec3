using System.Text;
using System.Text.Json.Nodes;
using Transparency.Checker;

namespace Transparency.Tests.Checker;

/// <summary>The files of a tiny dataset, written by hand; each may be altered before the checker sees it.</summary>
sealed class TinyEvidence
{
    readonly Tiny tiny;

    /// <param name="report">Null to find the certificates.</param>
    public TinyEvidence(Tiny tiny, JsonObject? report = null)
    {
        this.tiny = tiny;
        (Codebook, Report, Rows) = (new JsonObject { ["kind"] = "observations", ["structure"] = Structure() }, report ?? TinyReport.Of(tiny), [.. tiny.Cells.Where(tiny.InTable).Select(Row)]);
    }

    public JsonObject Codebook { get; }

    public JsonObject Report { get; set; }

    /// <summary>Without the header.</summary>
    public List<string[]> Rows { get; }

    public List<byte[]> Earlier { get; } = [];

    public List<(string Name, byte[] Bytes)> Others { get; } = [];

    public JsonObject System => Report["systems"]![0]!.AsObject();

    public JsonObject Rule => Codebook["structure"]!["protection"]!.AsObject();

    public string[] Header =>
    [
        "DATASET", "VERSION", "TIME_PERIOD", "PERIOD_START", "PERIOD_END", "FREQ", .. tiny.Axes[..^1].Select(axis => axis.Id), "SOURCE", "MEASURE",
        "OBS_VALUE", "QUALIFIER", "LOWER", "UPPER", "UNIT_MEASURE", "BASE", "OBS_STATUS", "CONF_STATUS", "SOURCE_PLACE", "QUOTE", "PUBLISHED", "REVISED", "NOTE",
    ];

    public byte[] Csv => Encoding.UTF8.GetBytes(string.Concat(Rows.Prepend(Header).Select(row => string.Join(',', row) + "\r\n")));

    public Verdict Decide() => Door.Decide(new(
        "tiny.csv", Csv, Encoding.UTF8.GetBytes(Codebook.ToJsonString()), [.. Earlier.Select(csv => (ReadOnlyMemory<byte>)csv)],
        Encoding.UTF8.GetBytes(Report.ToJsonString()), [.. Others.Select(file => (file.Name, (ReadOnlyMemory<byte>)file.Bytes))]));

    public void Opens() => Assert.Equal("tiny.csv may go out: everything it shows was added up again, and every small count is protected.", Decide().Sentence);

    /// <param name="why">Part of the sentence.</param>
    public void StaysShut(string why)
    {
        var verdict = Decide();
        Assert.Contains(why, verdict.Sentence);
        Assert.StartsWith("tiny.csv may not go out: ", verdict.Sentence);
        Assert.False(verdict.Open);
        Assert.Null(verdict.Tally);
    }

    public string this[string cell, string column]
    {
        get => RowOf(cell)[Array.IndexOf(Header, column)];
        set => RowOf(cell)[Array.IndexOf(Header, column)] = value;
    }

    /// <param name="value">Empty to withhold it.</param>
    public void Show(string cell, string value)
    {
        this[cell, "OBS_VALUE"] = value;
        (this[cell, "OBS_STATUS"], this[cell, "CONF_STATUS"]) = value.Length > 0 ? ("A", "F") : ("Q", "C");
    }

    public string[] Row(int cell)
    {
        var names = tiny.Names(cell);
        var (measure, period) = (names[^1].Split('@')[0], names[^1].Split('@')[1]);
        var shown = tiny.IsShown(cell);
        return
        [
            "tiny", "1.0.0", period, "", "", Tiny.Frequency(period), .. names[..^1], "_Z", measure,
            shown ? $"{tiny.Value(cell)}" : "", "", "", "", "PS", "", shown ? "A" : "Q", shown ? "F" : "C", "", "", "2026-11-22", "", "",
        ];
    }

    public string[] RowOf(string cell)
    {
        var names = cell.Split(' ');
        return Rows.Single(row => row.AsSpan(6, names.Length - 1).SequenceEqual(names.AsSpan(0, names.Length - 1)) && $"{row[Array.IndexOf(Header, "MEASURE")]}@{row[2]}" == names[^1]);
    }

    JsonObject Structure() => new()
    {
        ["id"] = "tiny",
        ["disclosure"] = "protected",
        ["protection"] = new JsonObject
        {
            ["method"] = tiny.Rounds ? "round" : "suppress",
            ["threshold"] = tiny.Threshold,
            ["zeros"] = tiny.HidesZeros ? "candidates" : "published",
            ["tables"] = List(tiny.Tables, table => new JsonObject { ["dimensions"] = List(table.Dimensions, id => id), ["frequencies"] = List(table.Frequencies, letter => letter) }),
            ["sensitive"] = List(tiny.Sensitive, entry => new JsonObject { ["dimension"] = entry.Dimension, ["codes"] = new JsonArray(entry.Code) }),
            ["flows"] = IsJoined ? new JsonArray(new JsonObject { ["stock"] = "STOCK", ["in"] = "IN", ["out"] = "OUT" }) : new JsonArray(),
        },
        ["dimensions"] = List(tiny.Axes[..^1], axis => new JsonObject
        {
            ["id"] = axis.Id,
            ["codeList"] = new JsonObject { ["disjoint"] = true, ["exhaustive"] = axis.Exhaustive, ["items"] = List(axis.Codes, OfCode) },
        }),
        ["measures"] = IsJoined
            ? new JsonArray(Measure("STOCK", "stock"), Measure("IN", "flow"), Measure("OUT", "flow"))
            : new JsonArray(Measure("COUNT", tiny.Axes[^1].Nodes.Any(node => node.Name.Contains('Q')) ? "flow" : "stock")),
    };

    bool IsJoined => tiny.Axes[^1].Nodes.Any(node => node.Name.StartsWith("STOCK", StringComparison.Ordinal));

    public static JsonObject Measure(string id, string temporality) => new() { ["id"] = id, ["kind"] = "count", ["unit"] = "PS", ["temporality"] = temporality };

    static JsonObject OfCode((string Code, string? Parent) item) => item.Parent is null ? new() { ["code"] = item.Code } : new() { ["code"] = item.Code, ["parent"] = item.Parent };

    static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonNode?> of) => new([.. all.Select(of)]);
}
