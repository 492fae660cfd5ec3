using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>A place in a file of figures: what is read there, and the sentence to say when it is not what it must be.</summary>
sealed class PlanJson(string place, JsonElement json)
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    public FormatException Fault(string what) => new($"{place} {what}.");

    /// <summary>A name misspelt would else be a wish that nobody hears.</summary>
    public void HasOnly(params string[] names)
    {
        foreach (var name in Names())
            if (!names.Contains(name)) throw Fault($"does not know '{name}'; it takes {string.Join(", ", names)}");
    }

    public IEnumerable<string> Names() => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().Select(member => member.Name)
        : throw Fault("is no object; write { … }");

    public string Required(string name) => String(name) is { Length: > 0 } text ? text : throw Fault($"has no \"{name}\"");

    public string String(string name) => Find(name, JsonValueKind.String)?.GetString() ?? "";

    public bool IsTrue(string name) => json.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw Fault($"has something else than true or false in '{name}'"));

    public int? Number(string name) => Find(name, JsonValueKind.Number) is not { } value ? null
        : value.TryGetInt32(out var number) && number is > 1900 and < 2200 ? number
        : throw Fault($"has no year in '{name}'");

    public PlanJson? Object(string name) => Find(name, JsonValueKind.Object) is { } found ? new($"{place}, {name}", found) : null;

    /// <summary>Empty where the member is left out.</summary>
    public ImmutableArray<T> Each<T>(string name, Func<PlanJson, T> read) => Find(name, JsonValueKind.Array) is not { } list ? []
        : [.. list.EnumerateArray().Select((item, index) => read(new(PlaceOf(name, item, index), item)))];

    public ImmutableArray<string>? Strings(string name) => Find(name, JsonValueKind.Array)?.EnumerateArray()
        .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Fault($"has something else than words in '{name}'")).ToImmutableArray();

    public Text RequiredText(string name) => Text(name) is { IsEmpty: false } text ? text : throw Fault($"has no \"{name}\"; write it in {string.Join(", ", Languages)}");

    public Text Text(string name)
    {
        if (Object(name) is not { } text) return Statistics.Text.Empty;
        text.HasOnly(Languages);
        foreach (var language in Languages) text.Required(language);
        return json.ReadText(name);
    }

    JsonElement? Find(string name, JsonValueKind kind) => json.ValueKind != JsonValueKind.Object ? throw Fault("is no object; write { … }")
        : !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == kind ? value
        : throw Fault($"has in '{name}' a {value.ValueKind}; it must be a {kind}");

    string PlaceOf(string name, JsonElement item, int index) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? $"{place}, {name} '{id.GetString()}'"
            : $"{place}, {name} {index + 1}";
}
