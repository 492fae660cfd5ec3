using System.Text.Json;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary><c>disclosure.json</c>. It exists only of files that may go out, so a file that says anything else is none.</summary>
static class DisclosureJson
{
    public static byte[] Write(DisclosureStatement statement) => JsonFile.Write(json =>
    {
        json.WriteString("rule", statement.Rule);
        if (statement.Terms is { } terms)
        {
            json.WriteNumber("threshold", terms.Threshold);
            json.WriteString("method", terms.Method.Word());
            json.WriteString("zeros", terms.Zeros.Word());
            json.WriteString("attacker", terms.Attacker);
        }
        json.WriteNumber("cells", statement.Cells.All);
        json.WriteNumber("published", statement.Cells.Published);
        json.WriteNumber("suppressed", statement.Cells.Suppressed);
        json.WriteString("checker", statement.Checker);
        json.Objects("files", statement.Files, file =>
        {
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
        });
        json.WriteString("ledger", statement.Ledger);
        json.WriteString("verdict", DisclosureStatement.MayGoOut);
    });

    /// <exception cref="FormatException">It is not such a statement.</exception>
    public static DisclosureStatement Read(ReadOnlyMemory<byte> bytes) => Damaged.AsFormat(() =>
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        if (json.String("verdict") != DisclosureStatement.MayGoOut) throw new FormatException($"its verdict is '{json.String("verdict")}'");
        var cells = new CellCount(json.GetProperty("cells").GetInt32(), json.GetProperty("suppressed").GetInt32());
        if (cells.Published != json.GetProperty("published").GetInt32() || cells.Published < 0) throw new FormatException("its cells are not those published and those suppressed");
        return new DisclosureStatement(
            json.String("rule"),
            json.TryGetProperty("threshold", out var threshold)
                ? new(json.ReadWord<ProtectionMethod>("method"), threshold.GetInt32(), json.ReadWord<Zeros>("zeros"), json.String("attacker")) : null,
            cells, json.String("checker"), [.. json.Members("files").Select(file => new CheckedFile(file.String("name"), file.String("sha256")))], json.String("ledger"));
    });
}
