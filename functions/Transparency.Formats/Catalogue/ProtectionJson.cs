using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary><c>protection</c> of a dataset's definition, in the catalogue and in codebooks.</summary>
static class ProtectionJson
{
    public static ProtectionRule? Read(JsonElement dataset) => !dataset.TryGetProperty("protection", out var json) ? null : new(
        json.ReadWord<ProtectionMethod>("method"), json.GetProperty("threshold").GetInt32(), json.ReadWord<Zeros>("zeros"),
        [.. json.Members("tables").Select(table => new CrossTable(Codes(table, "dimensions"), [.. table.GetProperty("frequencies").EnumerateArray().Select(Frequency)]))],
        [.. json.Members("sensitive").Select(sensitive => new SensitiveCodes(sensitive.ReadCode("dimension"), Codes(sensitive, "codes")))],
        [.. json.Members("flows").Select(flow => new StockFlow(flow.ReadCode("stock"), flow.ReadCode("in"), flow.ReadCode("out")))]);

    public static void Write(Utf8JsonWriter json, ProtectionRule rule)
    {
        json.WriteStartObject("protection");
        json.WriteString("method", rule.Method.Word());
        json.WriteNumber("threshold", rule.Threshold);
        json.WriteString("zeros", rule.Zeros.Word());
        json.Objects("tables", rule.Tables, table =>
        {
            Strings(json, "dimensions", table.Dimensions.Select(code => $"{code}"));
            Strings(json, "frequencies", table.Frequencies.Select(frequency => frequency.Letter()));
        });
        json.Objects("sensitive", rule.Sensitive, sensitive =>
        {
            json.WriteString("dimension", $"{sensitive.Dimension}");
            Strings(json, "codes", sensitive.Codes.Select(code => $"{code}"));
        });
        json.Objects("flows", rule.Flows, flow =>
        {
            json.WriteString("stock", $"{flow.Stock}");
            json.WriteString("in", $"{flow.In}");
            json.WriteString("out", $"{flow.Out}");
        });
        json.WriteEndObject();
    }

    static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static ImmutableArray<Code> Codes(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(code => Code.Of(code.GetString()!))];

    static Frequency Frequency(JsonElement json) =>
        Frequencies.TryParse(json.GetString()!, out var frequency) ? frequency : throw new FormatException($"'{json}' is no frequency.");
}
