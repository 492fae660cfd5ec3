namespace Transparency.Checker;

/// <summary>Figures that were published elsewhere pass as such, small or not: an attacker knows them anyway. Each must say where.</summary>
static class Elsewhere
{
    static readonly string[] Needed = ["SOURCE", "SOURCE_PLACE", "QUOTE", "CONF_STATUS", "OBS_STATUS"];

    public static string? WhyNot(ReadOnlySpan<byte> csv)
    {
        var rows = Csv.Read(csv);
        if (rows.Count < 2) return "it holds no rows";
        var header = rows[0];
        foreach (var column in Needed)
            if (header.Count(name => name == column) != 1) return $"its column {column} does not stand exactly once";
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length != header.Length) return $"row {i} has another number of fields than the header";
            string Field(string column) => rows[i][Array.IndexOf(header, column)];
            if (Field("SOURCE") is "" or "_Z" or "_U" or "_T") return $"row {i} names no source, so it was not published elsewhere";
            if (Field("QUOTE").Trim().Length == 0 || Field("SOURCE_PLACE").Trim().Length == 0) return $"row {i} names a source but no place and quote in it";
            if (Field("CONF_STATUS") != "F" || Field("OBS_STATUS") == "Q") return $"row {i} is marked as withheld, and figures published elsewhere are not withheld";
        }
        return null;
    }
}
