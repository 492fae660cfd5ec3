using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>A text in every language as JSON has it: <c>{"de":…,"en":…,"fr":…,"nl":…}</c>, languages in order of their codes.</summary>
public static class TextJson
{
    /// <summary>Indented, <c>\n</c> on every system, letters as they are: a file that people read and that is the same everywhere.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(this Utf8JsonWriter json, string name, Text text)
    {
        json.WritePropertyName(name);
        json.Write(text);
    }

    public static void Write(this Utf8JsonWriter json, Text text)
    {
        json.WriteStartObject();
        foreach (var (language, words) in text.ByLanguage) json.WriteString(language, words);
        json.WriteEndObject();
    }

    public static Text ReadText(this JsonElement json) =>
        new(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.GetString()!)));

    /// <summary>The member of that name, or the empty text where there is none.</summary>
    public static Text ReadText(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.ReadText() : Text.Empty;

    public static Code ReadCode(this JsonElement json, string name) => Code.Of(json.GetProperty(name).GetString()!);

    public static T ReadWord<T>(this JsonElement json, string name) where T : struct, Enum
    {
        var word = json.GetProperty(name).GetString();
        return ClosedSet.Find<T>(word) ?? throw new FormatException($"'{word}' is no {typeof(T).Name}.");
    }
}
