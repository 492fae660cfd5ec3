using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Audit;

/// <summary>
/// The numbers that a figure beside a page shows for withheld cells: in the rows it tells, in their words, and at the places of its points.
/// A figure names the edition it was made from.
/// </summary>
static class FigureReading
{
    public const string Ending = ".figure.json";

    static readonly string[] DrawnAs = ["plotly", "shares"];

    public static IEnumerable<Statement> Of(PublicFile file, ImmutableArray<PublishedVersion> versions)
    {
        using var json = JsonDocument.Parse(file.Bytes);
        var figure = json.RootElement;
        var edition = figure.GetProperty("edition").GetString();
        if (versions.FirstOrDefault(version => $"{version.Dataset} {version.Version}" == edition) is not { Withheld: > 0 } about) return [];
        var words = new CellWords(about, file.Path.Split('/')[0]);
        return [.. Said(figure, words).Distinct()
            .Select(said => new Statement(about.Dataset, about.Version, said.Cell, said.Value, Qualifier.Exact, null, null, null, false, $"{file.Path} ({said.Where})"))];
    }

    static IEnumerable<(CellRef Cell, decimal Value, string Where)> Said(JsonElement figure, CellWords words)
    {
        string[] around = [Text(figure, "unit"), Text(figure, "title")];
        var columns = figure.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToArray();
        var rows = figure.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!).ToArray()).ToArray();
        var cells = rows.Select(row => words.Find([Others(row, -1), .. around])).ToArray();
        foreach (var (index, row) in rows.Index())
            for (var i = 1; i < row.Length; i++)
                if (PageReading.Count(row[i]) is { } value && words.Find([Others(row, i), i < columns.Length ? columns[i] : "", .. around]) is { } cell)
                    yield return (cell, value, $"row {index}");
        var told = figure.GetProperty("rows").EnumerateArray().Select(row => row.TryGetProperty("told", out var lines) ? string.Join(" · ", Texts(lines)) : "");
        foreach (var text in told.Concat(Drawings(figure).SelectMany(Texts)))
            if (text.Any(char.IsAsciiDigit) && words.Find([text, .. around], out var named) is { } cell && CellWords.OnlyNumber(text, named) is { } value)
                yield return (cell, value, "words");
        foreach (var (row, value) in Drawings(figure).SelectMany(Points))
            if (row < cells.Length && cells[row] is { } cell && value % 1 == 0)
                yield return (cell, value, $"point of row {row}");
    }

    static IEnumerable<JsonElement> Drawings(JsonElement figure) => DrawnAs.Where(name => figure.TryGetProperty(name, out _)).Select(name => figure.GetProperty(name));

    static string Others(string[] row, int but) => string.Join(" · ", row.Where((cell, i) => i != but && PageReading.Count(cell) is null));

    /// <summary>Every point that stands for a row, with its number; of a bar that lies it is the one across.</summary>
    static IEnumerable<(int Row, decimal Value)> Points(JsonElement drawing) =>
        from trace in drawing.GetProperty("data").EnumerateArray()
        where trace.TryGetProperty("customdata", out _)
        from axis in new[] { trace.TryGetProperty("orientation", out var way) && way.GetString() == "h" ? "x" : "y" }
        from point in trace.GetProperty("customdata").EnumerateArray().Zip(trace.GetProperty(axis).EnumerateArray())
        where point.First.ValueKind == JsonValueKind.Number && point.Second.ValueKind == JsonValueKind.Number
        select (point.First.GetInt32(), point.Second.GetDecimal());

    static string Text(JsonElement figure, string name) => figure.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
