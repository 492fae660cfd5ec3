using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Protection;

namespace Transparency.Formats;

/// <summary>The private report on a protected table, as the checker reads it. Cells are numbers of nodes, in order of the dimensions.</summary>
public static class ProtectionReportJson
{
    const string Format = "transparency-disclosure-report/1";

    public static byte[] Write(ProtectionReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("dataset", $"{report.Dataset}");
            json.Objects("systems", report.Systems, system => Write(json, system));
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    static void Write(Utf8JsonWriter json, ReportedSystem system)
    {
        json.Objects("dimensions", system.Dimensions, dimension =>
        {
            json.WriteString("id", dimension.Id);
            json.WriteStartArray("nodes");
            foreach (var node in dimension.Nodes) json.WriteStringValue(node);
            json.WriteEndArray();
        });
        Amounts(json, "base", system.Base);
        if (system.Rounded is { } rounded)
        {
            Amounts(json, "rounded", rounded);
            return;
        }
        json.Objects("certificates", system.Moves.Where(move => move.Insider is null).GroupBy(move => string.Join(',', move.Cell)), certificate =>
        {
            Tuple(json, "cell", certificate.First().Cell);
            json.Objects("moves", certificate, move =>
            {
                json.WriteNumber("value", move.Value);
                Amounts(json, "changes", move.Changes.Select(change => (change.Cell, (long)change.Change)));
            });
        });
        json.Objects("insiders", system.Moves.Where(move => move.Insider is not null), move =>
        {
            Tuple(json, "insider", move.Insider!.Value);
            Tuple(json, "cell", move.Cell);
            Amounts(json, "changes", move.Changes.Select(change => (change.Cell, (long)change.Change)));
        });
    }

    static void Tuple(Utf8JsonWriter json, string name, ImmutableArray<int> cell)
    {
        json.WriteStartArray(name);
        foreach (var node in cell) json.WriteNumberValue(node);
        json.WriteEndArray();
    }

    static void Amounts(Utf8JsonWriter json, string name, IEnumerable<(ImmutableArray<int> Cell, long Amount)> amounts)
    {
        json.WriteStartArray(name);
        foreach (var (cell, amount) in amounts)
        {
            json.WriteStartArray();
            foreach (var node in cell) json.WriteNumberValue(node);
            json.WriteNumberValue(amount);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
