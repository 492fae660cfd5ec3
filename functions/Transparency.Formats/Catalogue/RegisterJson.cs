using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

static class RegisterJson
{
    public static void Write(Utf8JsonWriter json, RegisterStructure structure)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{structure.Id}");
        json.WriteNumber("definitionVersion", structure.DefinitionVersion);
        json.Write("title", structure.Title);
        json.Write("description", structure.Description);
        json.WriteStartArray("columns");
        foreach (var column in structure.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{column.Id}");
            json.WriteString("kind", column.Kind.Word());
            json.WriteBoolean("required", column.Required);
            json.Write("name", column.Name);
            json.Write("description", column.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static RegisterStructure Read(JsonElement json) => new(
        json.ReadCode("id"), json.GetProperty("definitionVersion").GetInt32(), json.ReadText("title"), json.ReadText("description"),
        [.. json.GetProperty("columns").EnumerateArray().Select(column => new RegisterColumn(
            column.ReadCode("id"), column.ReadWord<RegisterColumnKind>("kind"), column.GetProperty("required").GetBoolean(),
            column.ReadText("name"), column.ReadText("description")))]);

    /// <summary>A record as the catalogue has it: one member a column; a text in every language is an object, lines are an array, a number stays as it is written.</summary>
    public static RegisterRow ReadRow(JsonElement json, RegisterStructure structure)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, Text>(StringComparer.Ordinal);
        foreach (var column in structure.Columns.Select(column => $"{column.Id}").Where(column => column != "ID" && json.TryGetProperty(column, out _)))
        {
            var value = json.GetProperty(column);
            if (value.ValueKind == JsonValueKind.Object) texts.Add(column, value.ReadText());
            else values.Add(column, value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Array => string.Join(RegisterColumn.BetweenLines, value.EnumerateArray().Select(line => line.GetString())),
                _ => value.GetRawText(),
            });
        }
        return new RegisterRow(json.ReadCode("ID"), values.ToImmutable(), texts.ToImmutable());
    }
}
