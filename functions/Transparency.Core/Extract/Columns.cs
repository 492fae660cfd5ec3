using System.Globalization;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>Which field of a row is which column. Columns may stand in any order; each expected one stands exactly once, and no other.</summary>
sealed class Columns
{
    static readonly string[] Before = ["TIME_PERIOD", "FREQ"];
    static readonly string[] After = ["MEASURE", "OBS_VALUE", "QUALIFIER", "UNIT_MEASURE", "BASE", "OBS_STATUS", "NOTE"];
    static readonly string[] Cited = ["SOURCE", "SOURCE_PLACE", "QUOTE", "REFERENCE_AS_WRITTEN"];

    readonly Dictionary<string, int> fields;

    Columns(Dictionary<string, int> fields) => this.fields = fields;

    public int this[string column] => fields[column];

    public static IEnumerable<string> Expected(DatasetStructure structure, bool publishedFigures) =>
        Expected(structure.Dimensions.Select(dimension => dimension.Id.ToString()), publishedFigures);

    public static IEnumerable<string> Expected(IEnumerable<string> dimensions, bool publishedFigures) =>
        [.. Before, .. dimensions, .. After, .. publishedFigures ? Cited : []];

    /// <returns>Null when the header is not that of the dataset; the findings say why.</returns>
    public static Columns? Read(IRowsOfText rows, DatasetStructure structure, bool publishedFigures, FindingList findings)
    {
        var expected = Expected(structure, publishedFigures).ToList();
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        // A header of which nothing is known may be a row of data, and no finding repeats that.
        var known = rows.Header.Take(rows.Sent).Any(name => expected.Contains(name) || Nearest(name, expected) is not null);
        for (var i = 0; i < rows.Header.Count; i++)
        {
            var name = rows.Header[i];
            if (!expected.Contains(name))
                findings.Add(Refusal("V003", known ? name : $"column {(i + 1).ToString(CultureInfo.InvariantCulture)}", Nearest(name, expected) is { } meant
                    ? $"is no column of '{structure.Id}'; '{rows.NameOf(meant)}' may be meant." : $"is no column of '{structure.Id}'.",
                    $"Use the columns {string.Join(',', expected.Select(rows.NameOf))}."));
            else if (!fields.TryAdd(name, i))
                findings.Add(Refusal("V002", name, "stands twice in the header.", "Keep one of the two columns."));
        }
        foreach (var missing in expected.Where(column => !fields.ContainsKey(column)))
            findings.Add(Refusal("V001", rows.NameOf(missing), "is missing from the header.", $"Add the column '{rows.NameOf(missing)}'; leave a field empty where there is nothing to say."));
        return findings.Refused ? null : new Columns(fields);

        Finding Refusal(string rule, string column, string sentence, string remedy) =>
            new(rule, Severity.Refusal, new Place(rows.File, 1, Printable(column)), sentence, remedy);
    }

    /// <summary>A partner's text as a finding may repeat it: short and without control characters.</summary>
    public static string Printable(string text)
    {
        var clean = new string([.. text.Take(40).Select(c => char.IsControl(c) ? '·' : c)]);
        return text.Length > 40 ? clean + "…" : clean;
    }

    static string? Nearest(string name, List<string> expected)
    {
        static string Bare(string s) => new([.. s.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        var bare = Bare(name);
        return expected.FirstOrDefault(column => Bare(column) == bare)
            ?? (bare.Length < 3 ? null : expected.FirstOrDefault(column => Bare(column).Contains(bare, StringComparison.Ordinal) || bare.Contains(Bare(column), StringComparison.Ordinal)));
    }
}
