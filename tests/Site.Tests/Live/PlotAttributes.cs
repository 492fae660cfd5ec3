using System.Text.Json;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Live;

/// <summary>Holds what is written against a part of plotly's schema: every name must be known, every value of the kind that the name asks for.</summary>
static partial class PlotAttributes
{
    public static void Check(JsonElement written, JsonElement schema, string at, List<string> refused)
    {
        if (written.ValueKind != JsonValueKind.Object)
        {
            refused.Add($"{at}: is no object");
            return;
        }
        foreach (var attribute in written.EnumerateObject())
        {
            var here = $"{at}.{attribute.Name}";
            // The type of a trace is told as itself.
            if (attribute.Name == "type" && schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == attribute.Value.ToString()) continue;
            if (Find(schema, attribute.Name) is not { ValueKind: JsonValueKind.Object } known) refused.Add($"{here}: plotly knows no such attribute");
            else if (known.TryGetProperty("valType", out var kind)) Value(attribute.Value, known, kind.GetString()!, here, refused);
            else if (known.TryGetProperty("items", out var items)) Items(attribute.Value, items.EnumerateObject().First().Value, here, refused);
            else Check(attribute.Value, known, here, refused);
        }
    }

    /// <summary>Axes after the first are named by their number.</summary>
    static JsonElement? Find(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var known) || Axis().Match(name) is { Success: true } axis && schema.TryGetProperty(axis.Groups[1].Value, out known) ? known : null;

    static void Items(JsonElement list, JsonElement item, string at, List<string> refused)
    {
        if (list.ValueKind != JsonValueKind.Array) refused.Add($"{at}: is no list");
        else foreach (var (index, one) in list.EnumerateArray().Index()) Check(one, item, $"{at}[{index}]", refused);
    }

    static void Value(JsonElement value, JsonElement known, string kind, string at, List<string> refused)
    {
        if (value.ValueKind == JsonValueKind.Array && known.TryGetProperty("arrayOk", out var each) && each.GetBoolean())
            foreach (var (index, one) in value.EnumerateArray().Index()) Value(one, known, kind, $"{at}[{index}]", refused);
        else if (!Fits(value, known, kind)) refused.Add($"{at}: {Short(value)} is no {kind}{Choices(known)}");
    }

    static bool Fits(JsonElement value, JsonElement known, string kind) => kind switch
    {
        "data_array" => value.ValueKind == JsonValueKind.Array,
        "enumerated" => known.GetProperty("values").EnumerateArray().Any(choice => choice.GetRawText() == value.GetRawText() || Matches(choice, value)),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number && Within(value, known),
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0 && Within(value, known) || Extra(value, known),
        "string" => value.ValueKind == JsonValueKind.String && (value.GetString()!.Length > 0 || !known.TryGetProperty("noBlank", out var blank) || !blank.GetBoolean()),
        "color" => value.ValueKind == JsonValueKind.String && Color().IsMatch(value.GetString()!),
        "angle" => value.ValueKind == JsonValueKind.Number || value.ValueKind == JsonValueKind.String && value.GetString() == "auto",
        "subplotid" => value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, $"^{Regex.Escape(known.GetProperty("dflt").GetString()!)}([2-9]|[1-9][0-9]+)?$"),
        "flaglist" => value.ValueKind == JsonValueKind.String && (Extra(value, known)
            || value.GetString()!.Split('+').All(flag => known.GetProperty("flags").EnumerateArray().Any(choice => choice.GetString() == flag))),
        "info_array" => value.ValueKind == JsonValueKind.Array && Info(value, known.GetProperty("items")),
        "any" => true,
        // Kinds that no figure of ours uses are refused until this can read them.
        _ => false,
    };

    static bool Info(JsonElement value, JsonElement items) => items.ValueKind == JsonValueKind.Array
        ? value.GetArrayLength() == items.GetArrayLength() && value.EnumerateArray().Zip(items.EnumerateArray()).All(pair => Fits(pair.First, pair.Second, pair.Second.GetProperty("valType").GetString()!))
        : value.EnumerateArray().All(one => Fits(one, items, items.GetProperty("valType").GetString()!));

    /// <summary>A choice between slashes is a pattern.</summary>
    static bool Matches(JsonElement choice, JsonElement value) =>
        choice.ValueKind == JsonValueKind.String && value.ValueKind == JsonValueKind.String && choice.GetString() is ['/', .., '/'] pattern && Regex.IsMatch(value.GetString()!, pattern[1..^1]);

    static bool Extra(JsonElement value, JsonElement known) => known.TryGetProperty("extras", out var extras) && extras.EnumerateArray().Any(extra => extra.GetRawText() == value.GetRawText());

    static bool Within(JsonElement value, JsonElement known) =>
        (!known.TryGetProperty("min", out var least) || value.GetDecimal() >= least.GetDecimal()) && (!known.TryGetProperty("max", out var most) || value.GetDecimal() <= most.GetDecimal());

    static string Choices(JsonElement known) => known.TryGetProperty("flags", out var flags) ? $" of {flags.GetRawText()}" : "";

    static string Short(JsonElement value) => value.GetRawText() is { Length: <= 60 } text ? text : value.GetRawText()[..60] + "…";

    [GeneratedRegex("^([xy]axis)([2-9]|[1-9][0-9]+)$")]
    private static partial Regex Axis();

    [GeneratedRegex(@"^(#[0-9a-f]{3}|#[0-9a-f]{6}|rgba\(\d+,\d+,\d+,[\d.]+\))$")]
    private static partial Regex Color();
}
