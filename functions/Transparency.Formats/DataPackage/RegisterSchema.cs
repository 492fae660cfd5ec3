using System.Text.Json;
using Transparency.Definitions;

namespace Transparency.Formats;

/// <summary>The Table Schema of a register.</summary>
sealed class RegisterSchema(Utf8JsonWriter json, RegisterStructure structure)
{
    public void Table()
    {
        json.WriteStartArray("fields");
        foreach (var column in RegisterCsv.Columns(structure))
            json.Field(column.Name, column.Column?.Kind == RegisterColumnKind.Number ? "number" : "string",
                column.Column?.Description ?? StandardWords.Column(column.Name), Constraints(column));
        json.WriteEndArray();
        json.MissingValues();
        json.Array("primaryKey", ["ID"], json.WriteStringValue);
    }

    public void Revisions() => json.RevisionFields(RevisionsCsv.RegisterColumns);

    Action? Constraints(RegisterFileColumn column) => column switch
    {
        { Name: "ID" } => () =>
        {
            json.Required();
            json.WriteBoolean("unique", true);
        },
        { Column.Required: true } => json.Required,
        _ => null,
    };
}
