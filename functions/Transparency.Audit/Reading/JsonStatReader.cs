using System.Text.Json;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>JSON-stat 2.0 as anybody reads it: a place in the cube is the product of its dimensions' places, values are an array or an object.</summary>
static class JsonStatReader
{
    public static IEnumerable<Statement> Read(ReadOnlyMemory<byte> bytes, string file)
    {
        using var json = JsonDocument.Parse(bytes);
        return [.. Cubes(json.RootElement).SelectMany(cube => Read(cube, file))];
    }

    static IEnumerable<JsonElement> Cubes(JsonElement json) =>
        json.TryGetProperty("link", out var link) && link.ValueKind == JsonValueKind.Object && link.TryGetProperty("item", out var items)
            ? items.EnumerateArray().SelectMany(Cubes)
            : json.TryGetProperty("value", out _) ? [json] : [];

    static IEnumerable<Statement> Read(JsonElement cube, string file)
    {
        if (!cube.TryGetProperty("extension", out var extension) || !Code.TryParse(extension.GetProperty("dataset").GetString(), out var dataset)) yield break;
        var version = DatasetVersion.Parse(extension.GetProperty("version").GetString()!);
        var ids = cube.GetProperty("id").EnumerateArray().Select(id => id.GetString()!).ToArray();
        var codes = ids.Select(id => Codes(cube.GetProperty("dimension").GetProperty(id).GetProperty("category"))).ToArray();
        foreach (var (place, value) in Members(cube.GetProperty("value")))
            if (value.ValueKind == JsonValueKind.Number && Cell(place, ids, codes) is { } cell)
                yield return new(dataset, version, cell, value.GetDecimal(), Qualifier.Exact, null, null, null, false, $"{file} value {place}");
        if (!extension.TryGetProperty("cells", out var cells)) yield break;
        foreach (var (place, about) in Members(cells))
            if (Cell(place, ids, codes) is { } cell && (Number(about, "printed") ?? Number(about, "lower") ?? Number(about, "upper")) is not null)
            {
                if (!Qualifiers.TryParse(about.TryGetProperty("qualifier", out var word) ? word.GetString()! : "", out var qualifier)) qualifier = Qualifier.Approximately;
                yield return new(dataset, version, cell, Number(about, "printed"), qualifier, Number(about, "lower"), Number(about, "upper"), (long?)Number(about, "base"), false, $"{file} cell {place}");
            }
    }

    static decimal? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    static IEnumerable<(long Place, JsonElement Value)> Members(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? json.EnumerateArray().Select((value, i) => ((long)i, value))
        : json.EnumerateObject().Select(member => (long.Parse(member.Name, System.Globalization.CultureInfo.InvariantCulture), member.Value));

    static string[] Codes(JsonElement category) => !category.TryGetProperty("index", out var index)
        ? [.. category.GetProperty("label").EnumerateObject().Select(label => label.Name)]
        : index.ValueKind == JsonValueKind.Array
            ? [.. index.EnumerateArray().Select(code => code.GetString()!)]
            : [.. index.EnumerateObject().OrderBy(code => code.Value.GetInt32()).Select(code => code.Name)];

    static CellRef? Cell(long place, string[] ids, string[][] codes)
    {
        var at = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = ids.Length - 1; i >= 0; i--)
        {
            if (codes[i].Length == 0) return null;
            at[ids[i]] = codes[i][place % codes[i].Length];
            place /= codes[i].Length;
        }
        if (!Frequencies.TryParse(at["FREQ"], out var frequency) || !Period.TryParse(at["TIME_PERIOD"], out var period)) return null;
        var own = ids.Where(id => id is not ("FREQ" or "SOURCE" or "MEASURE" or "TIME_PERIOD")).Select(id => Code.Of(at[id]));
        return new(new(frequency, own, Code.Of(at["SOURCE"]), Code.Of(at["MEASURE"])), period);
    }
}
