using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>The private report of a tiny dataset; certificates are found by trying every world.</summary>
static class TinyReport
{
    public static JsonObject Of(Tiny tiny, string dataset = "tiny")
    {
        var (bases, worlds) = (tiny.Bases, Worlds.Of(tiny).ToList());
        var system = new JsonObject
        {
            ["dimensions"] = Array(tiny.Axes, axis => new JsonObject { ["id"] = axis.Id, ["nodes"] = Array(axis.Nodes, node => JsonValue.Create(node.Name)) }),
            ["base"] = Counts(tiny, tiny.Counts),
            ["certificates"] = Array(tiny.Cells.Where(tiny.IsSecret), cell => new JsonObject
            {
                ["cell"] = Tuple(tiny.Nodes(cell)),
                ["moves"] = Array(worlds.GroupBy(world => tiny.Value(cell, world)).Where(group => group.Key > 0 && group.Key <= tiny.Threshold && group.Key != tiny.Value(cell)).OrderBy(group => group.Key),
                    group => new JsonObject { ["value"] = group.Key, ["changes"] = Changes(group.First()) }),
            }),
            ["insiders"] = Array(Pairs(tiny).Select(pair => (pair.Insider, pair.Secret, World: worlds.FirstOrDefault(world => Breaks(tiny, pair, world)))).Where(entry => entry.World is not null), entry => new JsonObject
            {
                ["insider"] = Tuple(tiny.Nodes(entry.Insider)),
                ["cell"] = Tuple(tiny.Nodes(entry.Secret)),
                ["changes"] = Changes(entry.World!),
            }),
        };
        return new JsonObject { ["format"] = "transparency-disclosure-report/1", ["dataset"] = dataset, ["systems"] = new JsonArray(system) };

        JsonArray Changes(long[] world) => Array(Enumerable.Range(0, world.Length).Where(i => world[i] != tiny.Counts[i]), i => Tuple([.. Names(tiny, bases[i]), (int)(world[i] - tiny.Counts[i])]));
    }

    public static JsonArray Counts(Tiny tiny, long[] counts) =>
        Array(Enumerable.Range(0, counts.Length).Where(i => counts[i] != 0), i => Tuple([.. Names(tiny, tiny.Bases[i]), (int)counts[i]]));

    /// <summary>Whoever is alone in a withheld cell, and each secret that is about others too.</summary>
    public static IEnumerable<(int Insider, int Secret)> Pairs(Tiny tiny) => tiny.Cells
        .Where(cell => tiny.Withheld.Contains(cell) && tiny.Value(cell) == 1)
        .SelectMany(insider => tiny.Cells.Where(secret => secret != insider && tiny.IsSecret(secret) && !IsOwn(tiny, insider, secret)), (insider, secret) => (insider, secret));

    /// <summary>One and the same person: the base counts that both are made of hold one in all, and no stock is a part of another.</summary>
    static bool IsOwn(Tiny tiny, int a, int b) => tiny.Of(a).Concat(tiny.Of(b)).All(part => part.Sign > 0)
        && tiny.Of(a).Intersect(tiny.Of(b)).Sum(part => tiny.Counts[part.Base]) == 1;

    public static bool Breaks(Tiny tiny, (int Insider, int Secret) pair, long[] world) =>
        tiny.Value(pair.Insider, world) == 1 && tiny.Value(pair.Secret, world) != tiny.Value(pair.Secret);

    /// <summary>Base members as nodes of the report, axis by axis.</summary>
    static IEnumerable<int> Names(Tiny tiny, int[] bases) => bases.Select((at, axis) => tiny.Axes[axis].Nodes.FindIndex(node => node.Of is [var only] && only == (at, 1)));

    static JsonArray Tuple(IEnumerable<int> numbers) => Array(numbers, number => JsonValue.Create(number));

    static JsonArray Array<T>(IEnumerable<T> all, Func<T, JsonNode?> of) => new([.. all.Select(of)]);
}
