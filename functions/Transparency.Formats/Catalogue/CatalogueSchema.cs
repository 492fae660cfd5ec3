using NJsonSchema;
using NJsonSchema.Validation;
using Transparency.Definitions;

namespace Transparency.Formats;

/// <summary>The JSON schema of every kind of file, and one made for the records of each register. Parsed once, when first needed.</summary>
static class CatalogueSchema
{
    static readonly Lazy<JsonSchema> Whole = new(() =>
    {
        using var stream = typeof(CatalogueSchema).Assembly.GetManifestResourceStream("catalogue.schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    });

    public static JsonSchema Of(string kind) => Whole.Value.Definitions[kind];

    /// <summary>A record has the columns of its register and no others.</summary>
    public static JsonSchema OfRecords(RegisterStructure register)
    {
        var schema = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        foreach (var column in register.Columns)
            schema.Properties[$"{column.Id}"] = new JsonSchemaProperty { Reference = Of(Kind(column.Kind)), IsRequired = column.Required };
        return schema;
    }

    static string Kind(RegisterColumnKind kind) => kind switch
    {
        RegisterColumnKind.Localized => "text",
        RegisterColumnKind.Code => "code",
        RegisterColumnKind.Link => "address",
        RegisterColumnKind.Number => "number",
        RegisterColumnKind.Lines => "lines",
        _ => "words",
    };

    public static void Check(JsonSchema schema, string file, string json, CatalogueFindings findings)
    {
        foreach (var error in schema.Validate(json)) Tell(error, file, findings);
    }

    static void Tell(ValidationError error, string file, CatalogueFindings findings)
    {
        if (error is ChildSchemaValidationError { Kind: not ValidationErrorKind.NotOneOf } child)
        {
            foreach (var inner in child.Errors.Values.SelectMany(e => e)) Tell(inner, file, findings);
            return;
        }
        var (sentence, remedy) = Words(error);
        findings.Add("C101", file, (error.Path ?? "").TrimStart('#', '/'), sentence, remedy, error.HasLineInfo ? error.LineNumber : 0);
    }

    static (string Sentence, string Remedy) Words(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => ("is missing.", "Add it; a text needs every language of the site."),
        ValidationErrorKind.NoAdditionalPropertiesAllowed => ("is not known here.", "Take it out, or mend its name; letters count."),
        ValidationErrorKind.PatternMismatch => ("is not written as it must be.", $"Write it so that it fits {error.Schema?.Pattern}."),
        ValidationErrorKind.NotInEnumeration => ("is not one of the words allowed.", $"Use one of {string.Join(' ', error.Schema?.Enumeration ?? [])}."),
        ValidationErrorKind.StringTooShort => ("is empty.", "Fill it, or take it out if it may be missing."),
        ValidationErrorKind.TooFewItems => ("holds nothing.", "Give at least one."),
        _ => ($"is of the wrong kind ({error.Kind}).", "Compare with the schema and with a file beside it."),
    };
}
