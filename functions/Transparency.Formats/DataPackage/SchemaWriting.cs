using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Writes the fields of a Table Schema.</summary>
static class SchemaWriting
{
    /// <param name="constraints">Members of <c>constraints</c>; null for none.</param>
    /// <param name="categories">Writes <c>categories</c>; null for none.</param>
    public static void Field(this Utf8JsonWriter json, string name, string type, Text description, Action? constraints = null, Action? categories = null)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        json.WriteString("description", DataPackage.In(description));
        if (constraints is not null) json.Object("constraints", constraints);
        categories?.Invoke();
        json.WriteEndObject();
    }

    public static void Required(this Utf8JsonWriter json) => json.WriteBoolean("required", true);

    public static void OneOf(this Utf8JsonWriter json, IEnumerable<string> values, bool required = true)
    {
        if (required) json.Required();
        json.Array("enum", values, json.WriteStringValue);
    }

    /// <summary>An empty field is no value, in every column.</summary>
    public static void MissingValues(this Utf8JsonWriter json) => json.Array("missingValues", [""], json.WriteStringValue);

    public static void ForeignKey(this Utf8JsonWriter json, string field, string resource)
    {
        json.WriteStartObject();
        json.WriteString("fields", field);
        json.Object("reference", () =>
        {
            json.WriteString("resource", resource);
            json.WriteString("fields", "CODE");
        });
        json.WriteEndObject();
    }

    /// <summary>The columns of <c>revisions.csv</c>.</summary>
    public static void RevisionFields(this Utf8JsonWriter json, IEnumerable<string> columns)
    {
        json.WriteStartArray("fields");
        foreach (var column in columns)
            json.Field(column, column == "DATE" ? "date" : "string", StandardWords.Column(column), column is "VERSION" or "DATE" or "SERIES_KEY" or "TIME_PERIOD" or "ID" ? json.Required : null);
        json.WriteEndArray();
        json.MissingValues();
    }
}
