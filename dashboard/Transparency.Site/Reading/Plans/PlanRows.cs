using System.Globalization;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>Values of a record as what they are.</summary>
static class PlanRows
{
    /// <summary>Each line of a column that holds several.</summary>
    public static string[] Lines(RegisterRow row, string column) => row.Value(column).Split(RegisterColumn.BetweenLines, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null where the record leaves it out.</summary>
    public static Period? Period(RegisterRow row, string column) => Statistics.Period.TryParse(row.Value(column), out var period) ? period : null;

    public static int? Whole(RegisterRow row, string column) =>
        int.TryParse(row.Value(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? Amount(RegisterRow row, string column) =>
        decimal.TryParse(row.Value(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"3.10" comes after "3.9".</summary>
    public static (int, int) Place(RegisterRow row)
    {
        var parts = row.Value("NUMBER").Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return (parts[0], parts.Length > 1 ? parts[1] : 0);
    }
}
