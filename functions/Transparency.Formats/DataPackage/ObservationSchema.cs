using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The Table Schema of a table of observations: every column typed, every code tied to its list.</summary>
sealed class ObservationSchema(Utf8JsonWriter json, DatasetStructure structure)
{
    const string Measures = "codes-measure";

    public void Table()
    {
        json.WriteStartArray("fields");
        foreach (var column in ObservationColumns.Of(structure))
        {
            var dimension = structure.Dimensions.FirstOrDefault(d => $"{d.Id}" == column);
            json.Field(column, Type(column), dimension?.Description ?? StandardWords.Column(column), Constraints(column, dimension is not null), Categories(column));
        }
        json.WriteEndArray();
        json.MissingValues();
        json.Array("primaryKey", ["TIME_PERIOD", "FREQ", .. structure.Dimensions.Select(d => $"{d.Id}"), "SOURCE", "MEASURE"], json.WriteStringValue);
        json.WriteStartArray("foreignKeys");
        foreach (var dimension in structure.Dimensions) json.ForeignKey($"{dimension.Id}", Resource(dimension));
        json.ForeignKey("MEASURE", Measures);
        json.WriteEndArray();
    }

    public void Revisions() => json.RevisionFields(RevisionsCsv.Columns);

    /// <summary>The code lists as tables that stand in the package itself.</summary>
    public void CodeLists()
    {
        foreach (var dimension in structure.Dimensions)
            List(Resource(dimension), dimension.CodeList.Name, dimension.CodeList.Items.Select(item => (item.Code, item.Parent, item.Name)));
        List(Measures, StandardWords.Heading("MEASURE"), structure.Measures.Select(measure => (measure.Id, (Code?)null, measure.Name)));
    }

    static string Resource(Dimension dimension) => "codes-" + $"{dimension.Id}".ToLowerInvariant().Replace('_', '-');

    static string Type(string column) => ObservationColumns.Kind(column) switch
    {
        FieldKind.Date => "date",
        FieldKind.Number => column == "BASE" ? "integer" : "number",
        _ => "string",
    };

    Action? Constraints(string column, bool isDimension) => column switch
    {
        "DATASET" => () => json.OneOf([$"{structure.Id}"]),
        "FREQ" or "UNIT_MEASURE" or "OBS_STATUS" or "CONF_STATUS" => () => json.OneOf(Codes(column)),
        "QUALIFIER" => () => json.OneOf(Codes(column), required: false),
        "VERSION" or "TIME_PERIOD" or "PERIOD_START" or "PERIOD_END" or "SOURCE" or "MEASURE" or "PUBLISHED" => json.Required,
        _ => isDimension ? json.Required : null,
    };

    /// <summary>What the codes of a column mean where they are few and the same in every dataset: Q and C are withheld.</summary>
    Action? Categories(string column) => column is "OBS_STATUS" or "CONF_STATUS" or "QUALIFIER" or "FREQ"
        ? () => json.Objects("categories", StandardWords.Codes(column), code =>
        {
            json.WriteString("value", code);
            json.WriteString("label", DataPackage.In(StandardWords.Name(column, code)));
        })
        : null;

    /// <summary>Those every dataset knows, and the units of this one.</summary>
    IEnumerable<string> Codes(string column) => column == "UNIT_MEASURE"
        ? StandardWords.Codes(column).Union(structure.Measures.Select(measure => $"{measure.Unit}"))
        : StandardWords.Codes(column);

    void List(string name, Text title, IEnumerable<(Code Code, Code? Parent, Text Name)> items)
    {
        string[] languages = [.. structure.Title.ByLanguage.Keys];
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", DataPackage.In(title));
        json.WriteString("type", "table");
        json.Objects("data", items, item =>
        {
            json.WriteString("CODE", $"{item.Code}");
            json.WriteString("PARENT", $"{item.Parent}");
            foreach (var language in languages) json.WriteString("NAME_" + language.ToUpperInvariant(), item.Name[language]);
        });
        json.Object("schema", () =>
        {
            json.Objects("fields", languages.Select(language => "NAME_" + language.ToUpperInvariant()).Prepend("PARENT").Prepend("CODE"), column =>
            {
                json.WriteString("name", column);
                json.WriteString("type", "string");
            });
            json.MissingValues();
            json.Array("primaryKey", ["CODE"], json.WriteStringValue);
        });
        json.WriteEndObject();
    }
}
