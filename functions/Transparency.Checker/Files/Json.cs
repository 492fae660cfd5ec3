using System.Text.Json;

namespace Transparency.Checker;

/// <summary>Members of JSON that must be there and be what they must be.</summary>
static class Json
{
    // A name that stands twice says two things.
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonElement Read(ReadOnlyMemory<byte> bytes) => JsonDocument.Parse(bytes, Strict).RootElement;

    /// <exception cref="FormatException">It is not there.</exception>
    public static JsonElement Member(this JsonElement json, string name) =>
        json.Find(name) ?? throw new FormatException($"the member '{name}' is missing in the codebook, the report or a file of figures");

    public static JsonElement? Find(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;

    public static string Text(this JsonElement json, string name) => json.Member(name).Text();

    public static string Text(this JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw new FormatException("a member of the codebook, the report or a file of figures is no text");

    public static bool Flag(this JsonElement json, string name) =>
        json.Member(name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => throw new FormatException($"'{name}' is neither true nor false") };

    public static JsonElement.ArrayEnumerator List(this JsonElement json, string name) => json.Member(name).List();

    public static JsonElement.ArrayEnumerator List(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw new FormatException("a member of the codebook, the report or a file of figures is no list");

    public static JsonElement.ObjectEnumerator Members(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Object } member ? member.EnumerateObject() : throw new FormatException($"'{name}' has no members");

    public static long Whole(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : throw new FormatException("a number of the codebook or the report is no whole number");
}
