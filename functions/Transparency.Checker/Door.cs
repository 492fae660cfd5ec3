using System.Text;

namespace Transparency.Checker;

/// <summary>What the door says of a finished file.</summary>
/// <param name="Open">Whether it may go out.</param>
/// <param name="Sentence">Why, without a figure.</param>
public sealed record Verdict(bool Open, string Sentence);

/// <summary>
/// The last look at a dataset's file before it is public. It trusts nobody: it parses the bytes that would go out, knows
/// nothing of how they were made, and says no unless every row is a figure that was published elsewhere.
/// </summary>
public static class Door
{
    static readonly string[] Needed = ["SOURCE", "SOURCE_PLACE", "QUOTE", "CONF_STATUS", "OBS_STATUS"];

    /// <param name="file">For the sentence: which file it is.</param>
    /// <param name="csv">The dataset's master CSV, as it would go out.</param>
    public static Verdict Decide(string file, ReadOnlySpan<byte> csv)
    {
        List<string[]> rows;
        try
        {
            rows = Csv.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv));
        }
        catch (ArgumentException)
        {
            return No(file, "it is not UTF-8 text");
        }
        catch (FormatException wrong)
        {
            return No(file, wrong.Message);
        }
        if (rows.Count < 2) return No(file, "it holds no rows");
        var header = rows[0];
        foreach (var column in Needed)
            if (header.Count(name => name == column) != 1) return No(file, $"its column {column} does not stand exactly once");
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length != header.Length) return No(file, $"row {i} has another number of fields than the header");
            string Field(string column) => rows[i][Array.IndexOf(header, column)];
            if (Field("SOURCE") is "" or "_Z" or "_U" or "_T") return No(file, $"row {i} names no source, so it was not published elsewhere, and figures of partners are not yet protectable");
            if (Field("QUOTE").Trim().Length == 0 || Field("SOURCE_PLACE").Trim().Length == 0) return No(file, $"row {i} names a source but no place and quote in it");
            if (Field("CONF_STATUS") != "F" || Field("OBS_STATUS") == "Q") return No(file, $"row {i} is marked as withheld, and there is no certificate to check");
        }
        return new(true, $"{file} may go out: each of its rows was published elsewhere, with source, place and quote.");
    }

    static Verdict No(string file, string why) => new(false, $"{file} may not go out: {why}.");
}
