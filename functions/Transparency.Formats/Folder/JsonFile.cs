using System.Text.Json;

namespace Transparency.Formats;

/// <summary>A JSON file as releases hold it: indented, <c>\n</c>, one at the end.</summary>
static class JsonFile
{
    public static byte[] Write(Action<Utf8JsonWriter> members) => Write(members, TextJson.Options);

    /// <summary>Without line breaks and spaces, for files that programs read.</summary>
    public static byte[] WriteDense(Action<Utf8JsonWriter> members) => Write(members, TextJson.Options with { Indented = false });

    static byte[] Write(Action<Utf8JsonWriter> members, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> members, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var member in members) write(member);
        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> members, Action<T> write) =>
        json.Array(name, members, member =>
        {
            json.WriteStartObject();
            write(member);
            json.WriteEndObject();
        });

    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public static string String(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>The string of that name; null where it stands as <c>null</c> or not at all.</summary>
    public static string? OptionalString(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) ? member.GetString() : null;

    public static IEnumerable<JsonElement> Members(this JsonElement json, string name) => json.GetProperty(name).EnumerateArray();
}
