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

    /// <exception cref="FormatException">It is not such a report: reports are ours, so this is a damaged file.</exception>
    public static ProtectionReport Read(ReadOnlyMemory<byte> bytes) => Damaged.AsFormat(() =>
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        if (json.String("format") != Format) throw new FormatException($"its format is '{json.String("format")}'");
        return new ProtectionReport(json.ReadCode("dataset"), [.. json.Members("systems").Select(ReadSystem)]);
    });

    static ReportedSystem ReadSystem(JsonElement json) => new(
        [.. json.Members("dimensions").Select(dimension => (dimension.String("id"), dimension.Members("nodes").Select(node => node.GetString()!).ToImmutableArray()))],
        Amounts(json, "base"), json.TryGetProperty("rounded", out _) ? Amounts(json, "rounded") : null,
        json.TryGetProperty("certificates", out _)
            ? [.. json.Members("certificates").SelectMany(certificate => certificate.Members("moves").Select(move => ReadMove(certificate, move, move.GetProperty("value").GetInt32(), null))),
               .. json.Members("insiders").Select(insider => ReadMove(insider, insider, 0, Tuple(insider.GetProperty("insider"))))]
            : []);

    /// <param name="of">Names the cell.</param>
    static ReportedMove ReadMove(JsonElement of, JsonElement move, int value, ImmutableArray<int>? insider) =>
        new(Tuple(of.GetProperty("cell")), value, insider, [.. Amounts(move, "changes").Select(change => (change.Cell, (int)change.Amount))]);

    static ImmutableArray<(ImmutableArray<int> Cell, long Amount)> Amounts(JsonElement json, string name) => [.. json.Members(name).Select(tuple =>
        (Tuple(tuple)[..^1], tuple[tuple.GetArrayLength() - 1].GetInt64()))];

    static ImmutableArray<int> Tuple(JsonElement json) => [.. json.EnumerateArray().Select(node => node.GetInt32())];

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
