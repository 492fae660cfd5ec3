using System.Text.Json;

namespace Transparency.Checker;

/// <summary>Reads the cells of JSON-stat: one cube, or a collection with a cube for stocks and one for flows.</summary>
static class JsonStat
{
    static readonly HashSet<string> Harmless = ["notes", "published", "revised", "base"];

    public static IEnumerable<Figure> Read(JsonElement json, Definition definition) => json.Text("class") switch
    {
        "dataset" => Cube(json, definition),
        "collection" => json.Member("link").List("item").SelectMany(cube => Cube(cube, definition)),
        _ => throw new FormatException("a file of JSON-stat is of a class that the checker does not know"),
    };

    static IEnumerable<Figure> Cube(JsonElement json, Definition definition)
    {
        string[] ids = [.. json.List("id").Select(id => id.Text())];
        string[] wanted = ["FREQ", .. definition.Dimensions.Select(dimension => dimension.Id), "SOURCE", "MEASURE", "TIME_PERIOD"];
        if (!ids.SequenceEqual(wanted)) throw new FormatException("a file of JSON-stat has other dimensions than the dataset");
        var codes = ids.Select(id => Codes(json.Member("dimension").Member(id).Member("category"))).ToArray();
        if (!json.List("size").Select(size => size.Whole()).SequenceEqual(codes.Select(list => (long)list.Length))) throw new FormatException("a file of JSON-stat has sizes that are not those of its dimensions");
        var (values, statuses, cells) = (Places(json.Member("value")), Places(json.Member("status")), Places(json.Member("extension").Member("cells")));
        foreach (var place in values.Keys.Concat(statuses.Keys).Concat(cells.Keys).Distinct())
        {
            var key = Key(place, codes);
            var about = cells.TryGetValue(place, out var cell) ? cell.Members() : [];
            if (about.Keys.FirstOrDefault(name => !Harmless.Contains(name)) is { } more) throw new FormatException($"a file of JSON-stat says '{more}' of {key}");
            yield return new(key, Raw(values.GetValueOrDefault(place)), Raw(about.GetValueOrDefault("base")), statuses.TryGetValue(place, out var status) ? status.Text() : "");
        }
    }

    static string[] Codes(JsonElement category) => category.Find("index") is { } index
        ? [.. index.List().Select(code => code.Text())]
        : category.Members("label").Select(member => member.Name).ToArray() is [var only] ? [only] : throw new FormatException("a dimension of JSON-stat has several codes in no order");

    static Dictionary<long, JsonElement> Places(JsonElement json) => json.Members()
        .ToDictionary(member => Published.Count(member.Key) ?? throw new FormatException("a cell of JSON-stat has no place"), member => member.Value);

    static Dictionary<string, JsonElement> Members(this JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal) : throw new FormatException("a file of JSON-stat has a list where names must stand");

    static string Raw(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "" : value.GetRawText();

    static string Key(long place, string[][] codes)
    {
        var names = new string[codes.Length];
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            if (codes[i].Length == 0) throw new FormatException("a dimension of JSON-stat has no codes");
            names[i] = codes[i][place % codes[i].Length];
            place /= codes[i].Length;
        }
        return place == 0 ? Figure.KeyOf(names[0], names[1..^3], names[^3], names[^2], names[^1]) : throw new FormatException("a cell of JSON-stat lies outside its cube");
    }
}
