using System.Globalization;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>Rows of text under the columns of the master file: CSV, the long table of all datasets, the sheet of a workbook.</summary>
static class Rows
{
    static readonly string[] Needed = ["DATASET", "VERSION", "TIME_PERIOD", "FREQ", "SOURCE", "MEASURE", "OBS_VALUE", "CONF_STATUS"];

    /// <summary>Rows that cannot be read say nothing; a file with other columns says nothing at all.</summary>
    public static IEnumerable<Statement> Read(IReadOnlyList<string[]> rows, string file)
    {
        if (rows.Count == 0) return [];
        var columns = rows[0].Index().GroupBy(column => column.Item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);
        return Needed.All(columns.ContainsKey)
            ? rows.Skip(1).Select((row, i) => Read(row, columns, string.Create(CultureInfo.InvariantCulture, $"{file} line {i + 2}"))).OfType<Statement>()
            : [];
    }

    static Statement? Read(string[] row, Dictionary<string, int> columns, string where)
    {
        string At(string column) => columns.TryGetValue(column, out var i) && i < row.Length ? row[i] : "";
        if (!Code.TryParse(At("DATASET"), out var dataset) || !Period.TryParse(At("TIME_PERIOD"), out var period) || Key(row, columns, At) is not { } key) return null;
        if (!Qualifiers.TryParse(At("QUALIFIER"), out var qualifier)) qualifier = Qualifier.Approximately;
        return new(dataset, DatasetVersion.Parse(At("VERSION")), new(key, period), Number(At("OBS_VALUE")), qualifier, Number(At("LOWER")), Number(At("UPPER")),
            (long?)Number(At("BASE")), At("CONF_STATUS") == "C" || At("OBS_STATUS") == "Q", where);
    }

    static SeriesKey? Key(string[] row, Dictionary<string, int> columns, Func<string, string> at)
    {
        if (columns.ContainsKey("SERIES_KEY")) return SeriesKey.TryParse(at("SERIES_KEY"), out var key) ? key : null;
        if (!Frequencies.TryParse(at("FREQ"), out var frequency) || !Code.TryParse(at("SOURCE"), out var source) || !Code.TryParse(at("MEASURE"), out var measure)) return null;
        var codes = new List<Code>();
        for (var i = columns["FREQ"] + 1; i < columns["SOURCE"]; i++)
            if (i < row.Length && Code.TryParse(row[i], out var code)) codes.Add(code);
            else return null;
        return new(frequency, codes, source, measure);
    }

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
}
