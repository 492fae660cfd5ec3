using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

static class DatasetReading
{
    /// <param name="codeList">Finds the list that a dimension names, or reads the one that stands there.</param>
    public static DatasetStructure Read(JsonElement json, Func<JsonElement, CodeList> codeList) => new()
    {
        Id = json.ReadCode("id"),
        DefinitionVersion = json.GetProperty("definitionVersion").GetInt32(),
        Disclosure = json.ReadWord<Disclosure>("disclosure"),
        Protection = ProtectionJson.Read(json),
        Extract = json.ReadWord<ExtractKind>("extract"),
        Topic = json.ReadCode("topic"),
        Title = json.ReadText("title"),
        Description = json.ReadText("description"),
        Keywords = Array(json, "keywords", TextJson.ReadText),
        Dimensions = Array(json, "dimensions", dimension => new Dimension(
            dimension.ReadCode("id"), dimension.ReadText("name"), dimension.ReadText("description"), codeList(dimension.GetProperty("codeList")))),
        Measures = Array(json, "measures", Measure),
        Notes = Array(json, "notes", note => new NoteText(
            note.ReadCode("code"), note.ReadCode("heading"),
            note.GetProperty("dateImplied").GetBoolean(), note.GetProperty("datasetPageOnly").GetBoolean(), note.ReadText("text"))),
        Breaks = Array(json, "breaks", Break),
    };

    public static CodeList CodeList(JsonElement json) => new(
        json.ReadCode("id"), json.ReadText("name"), json.GetProperty("disjoint").GetBoolean(), json.GetProperty("exhaustive").GetBoolean(),
        Array(json, "items", item => new CodeItem(
            item.ReadCode("code"), item.ReadText("name"), item.ReadText("description"), OptionalCode(item, "parent"))));

    static Measure Measure(JsonElement json) => new(
        json.ReadCode("id"), json.ReadWord<MeasureKind>("kind"), json.ReadCode("unit"), json.ReadText("name"), json.ReadText("description"),
        json.ReadText("countingUnit"), json.ReadWord<Temporality>("temporality"), json.ReadText("coverage"), json.ReadText("legalStatus"),
        json.ReadText("definitionSource"), OptionalCode(json, "rateOf"));

    static Break Break(JsonElement json) => new(
        json.ReadCode("event"), Day(json, "since"), Day(json, "from"), json.ReadText("reason"),
        json.GetProperty("scope").EnumerateObject().ToImmutableSortedDictionary(
            member => member.Name, member => Codes(member.Value), StringComparer.Ordinal));

    static ImmutableArray<Code> Codes(JsonElement json) => [.. json.EnumerateArray().Select(code => Code.Of(code.GetString()!))];

    static DateOnly Day(JsonElement json, string name) =>
        DateOnly.ParseExact(json.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Code? OptionalCode(JsonElement json, string name) => json.TryGetProperty(name, out _) ? json.ReadCode(name) : null;

    static ImmutableArray<T> Array<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];
}
