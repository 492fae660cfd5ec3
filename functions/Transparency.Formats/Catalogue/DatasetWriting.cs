using System.Globalization;
using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

static class DatasetWriting
{
    public static void Write(Utf8JsonWriter json, DatasetStructure structure)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{structure.Id}");
        json.WriteNumber("definitionVersion", structure.DefinitionVersion);
        json.WriteString("disclosure", structure.Disclosure.Word());
        if (structure.Protection is { } rule) ProtectionJson.Write(json, rule);
        json.WriteString("extract", structure.Extract.Word());
        json.WriteString("topic", $"{structure.Topic}");
        json.Write("title", structure.Title);
        json.Write("description", structure.Description);
        Array(json, "keywords", structure.Keywords, json.Write);
        Array(json, "dimensions", structure.Dimensions, dimension => Write(json, dimension));
        Array(json, "measures", structure.Measures, measure => Write(json, measure));
        Array(json, "notes", structure.Notes, note => Write(json, note));
        Array(json, "breaks", structure.Breaks, @break => Write(json, @break));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Dimension dimension)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{dimension.Id}");
        json.Write("name", dimension.Name);
        json.Write("description", dimension.Description);
        json.WritePropertyName("codeList");
        Write(json, dimension.CodeList);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CodeList list)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{list.Id}");
        json.Write("name", list.Name);
        json.WriteBoolean("disjoint", list.Disjoint);
        json.WriteBoolean("exhaustive", list.Exhaustive);
        Array(json, "items", list.Items, item =>
        {
            json.WriteStartObject();
            json.WriteString("code", $"{item.Code}");
            json.Write("name", item.Name);
            if (!item.Description.IsEmpty) json.Write("description", item.Description);
            if (item.Parent is { } parent) json.WriteString("parent", $"{parent}");
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{measure.Id}");
        json.WriteString("kind", measure.Kind.Word());
        json.WriteString("unit", $"{measure.Unit}");
        json.Write("name", measure.Name);
        json.Write("description", measure.Description);
        json.Write("countingUnit", measure.CountingUnit);
        json.WriteString("temporality", measure.Temporality.Word());
        json.Write("coverage", measure.Coverage);
        json.Write("legalStatus", measure.LegalStatus);
        json.Write("definitionSource", measure.DefinitionSource);
        if (measure.RateOf is { } numerator) json.WriteString("rateOf", $"{numerator}");
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, NoteText note)
    {
        json.WriteStartObject();
        json.WriteString("code", $"{note.Code}");
        json.WriteString("heading", $"{note.Heading}");
        json.WriteBoolean("dateImplied", note.DateImplied);
        json.WriteBoolean("datasetPageOnly", note.DatasetPageOnly);
        json.Write("text", note.Text);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Break @break)
    {
        json.WriteStartObject();
        json.WriteString("event", $"{@break.Event}");
        json.WriteString("since", @break.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("from", @break.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Write("reason", @break.Reason);
        json.WriteStartObject("scope");
        foreach (var (dimension, codes) in @break.Scope) Array(json, dimension, codes, code => json.WriteStringValue($"{code}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> members, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var member in members) write(member);
        json.WriteEndArray();
    }
}
