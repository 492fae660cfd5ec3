using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Formats;

static class RelationReading
{
    public static Relation Read(JsonElement json) => new(
        json.ReadCode("id"), json.GetProperty("rule").GetString()!, [.. json.GetProperty("sides").EnumerateArray().Select(Side)],
        json.TryGetProperty("within", out var within) ? within.GetInt32() : -1, json.TryGetProperty("grows", out var grows) && grows.GetBoolean(), json.ReadText("remark"));

    static RelationSide Side(JsonElement json) => new(
        json.GetProperty("role").GetString()!, json.ReadText("name"),
        json.TryGetProperty("figures", out var figures) ? [.. figures.EnumerateArray().Select(Choice)] : [],
        json.TryGetProperty("records", out var records) ? Codes(records) : []);

    static FigureChoice Choice(JsonElement json) => new(
        json.ReadCode("dataset"), json.ReadCode("measure"),
        json.TryGetProperty("codes", out var codes)
            ? codes.EnumerateObject().ToImmutableSortedDictionary(dimension => dimension.Name, dimension => Codes(dimension.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty);

    static ImmutableArray<Code> Codes(JsonElement json) => [.. json.EnumerateArray().Select(code => Code.Of(code.GetString()!))];
}
