using System.Text;
using System.Text.Json;

namespace Transparency.Fakes.People;

/// <summary>A partner's table before it is a file: names of columns, rows of text, and what stands beside it.</summary>
public sealed record Drawn(string[] Header, List<string[]> Rows)
{
    /// <summary>Sheets of a workbook beside the table, by name.</summary>
    public Dictionary<string, List<string[]>> Beside { get; init; } = [];

    public byte[] Csv(char delimiter)
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Header)) text.Append(string.Join(delimiter, row.Select(cell => Quoted(cell, delimiter)))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <param name="nested">What a record holds in a member of its own, and what stands beside the records.</param>
    public byte[] Json(object? inside = null, object? beside = null)
    {
        var records = Rows.Select(row => Header.Zip(row).ToDictionary(pair => pair.First, object? (pair) => pair.Second)).ToList();
        if (inside is not null) records[^1]["extra"] = inside;
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?> { ["about"] = beside ?? "counts by month", ["data"] = records });
    }

    static string Quoted(string cell, char delimiter) =>
        cell.AsSpan().ContainsAny([delimiter, '"', '\r', '\n']) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
