using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>Everything that can be altered in the evidence of a few safe tables is altered, one thing at a time; no such table goes out.</summary>
public class EveryMutation
{
    public static TheoryData<string> Tables => [.. All.Keys];

    static readonly Dictionary<string, Func<Tiny>> All = new()
    {
        ["square"] = ProtectedTables.Square,
        ["prisons"] = () => new Tiny([TinyAxis.Tree("PRISON", "_T(p q)", exhaustive: false), TinyAxis.Stocks("2024-01")], 7, 9, 2).Withholding("p COUNT@2024-01"),
        ["months"] = () => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Quarter()], 2, 7, 6, 8, 2, 9)
            .Withholding("F COUNT@2024-01", "F COUNT@2024-02", "M COUNT@2024-01", "M COUNT@2024-02"),
        ["stock and flow"] = () => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.StockAndFlow()], 9, 2, 7, 8, 6, 7)
            .Withholding("F IN@2024-02", "M IN@2024-02", "F OUT@2024-02", "M OUT@2024-02"),
        ["two tables"] = () => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Tree("CATEGORY", "_T(a b c)"), TinyAxis.Stocks("2024-01")], 1, 1, 9, 1, 7, 8) { Tables = [new(["SEX"], "M"), new(["CATEGORY"], "M")] }
            .Withholding("_T a COUNT@2024-01", "_T b COUNT@2024-01"),
    };

    static readonly Dictionary<string, Lazy<JsonObject>> Reports = All.ToDictionary(table => table.Key, table => new Lazy<JsonObject>(() => TinyReport.Of(table.Value())));

    [Theory, MemberData(nameof(Tables))]
    public void Without_one_it_opens(string table) => new TinyEvidence(All[table]()).Opens();

    [Theory, MemberData(nameof(Tables))]
    public void Of_a_row_shuts_the_door(string table)
    {
        var sound = new TinyEvidence(All[table]());
        for (var at = 0; at < sound.Rows.Count; at++)
        {
            var cell = All[table]().Cells.Where(All[table]().InTable).ElementAt(at);
            var value = $"{All[table]().Value(cell)}";
            string[] wrong = sound.Rows[at][Array.IndexOf(sound.Header, "OBS_VALUE")] == value
                ? [$"{value}1,A,F", $"{int.Parse(value, null) - 1},A,F", $"{value}.0,A,F", $" {value},A,F", ",A,F", ",Q,F", ",A,C", $"{value},Q,F", $"{value},A,C"]
                : [$"{value},A,F", $"{value}1,A,F", $"{value},Q,C", $"{value},A,C", ",Q,F", ",A,C", ",A,F", "0,A,F"];
            foreach (var fields in wrong.Select(text => text.Split(',')))
                Altered(table, evidence =>
                {
                    foreach (var (column, field) in new[] { "OBS_VALUE", "OBS_STATUS", "CONF_STATUS" }.Zip(fields)) evidence.Rows[at][Array.IndexOf(evidence.Header, column)] = field;
                });
            foreach (var (column, field) in new[] { ("DATASET", "other"), ("TIME_PERIOD", "2024-04"), ("TIME_PERIOD", "2012--2024"), ("FREQ", "A"), (sound.Header[6], "X"), (sound.Header[6], "_T~rest"), ("SOURCE", "report"),
                ("MEASURE", "OTHER"), ("QUALIFIER", "lt"), ("LOWER", "1"), ("UPPER", "9"), ("BASE", "9"), ("SOURCE_PLACE", "page 1"), ("QUOTE", "few") })
                Altered(table, evidence => evidence.Rows[at][Array.IndexOf(evidence.Header, column)] = field);
            Altered(table, evidence => evidence.Rows.RemoveAt(at));
            Altered(table, evidence => evidence.Rows.Add(evidence.Rows[at]));
            Altered(table, evidence => evidence.Rows[at] = [.. evidence.Rows[at], ""]);
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Of_a_count_or_a_certificate_shuts_the_door(string table)
    {
        var sound = new TinyEvidence(All[table]());
        foreach (var path in Paths(sound.System["base"]!, []).Where(path => path.Length == 2))
        {
            Altered(table, evidence => Increase(evidence.System["base"]!, path, 1));
            Altered(table, evidence => Increase(evidence.System["base"]!, path, -1));
        }
        foreach (var (path, by) in Paths(sound.System["certificates"]!, []).SelectMany(path => new[] { (path, 1), (path, -1) }))
            Altered(table, evidence => Increase(evidence.System["certificates"]!, path, by));
        for (var i = 0; i < sound.System["certificates"]!.AsArray().Count; i++)
        {
            Altered(table, evidence => evidence.System["certificates"]!.AsArray().RemoveAt(i));
            for (var j = 0; j < sound.System["certificates"]![i]!["moves"]!.AsArray().Count; j++)
            {
                Altered(table, evidence => evidence.System["certificates"]![i]!["moves"]!.AsArray().RemoveAt(j));
                for (var k = 0; k < sound.System["certificates"]![i]!["moves"]![j]!["changes"]!.AsArray().Count; k++)
                    Altered(table, evidence => evidence.System["certificates"]![i]!["moves"]![j]!["changes"]!.AsArray().RemoveAt(k));
            }
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Of_the_codebook_shuts_the_door(string table)
    {
        var items = new TinyEvidence(All[table]()).Codebook["structure"]!["dimensions"]![0]!["codeList"]!["items"]!.AsArray().Count;
        for (var i = 0; i < items; i++)
        {
            Altered(table, evidence => Items(evidence)[i]!.AsObject().Remove("parent"), unless: evidence => i == 0);
            Altered(table, evidence => Items(evidence)[i]!["parent"] = "X");
            Altered(table, evidence => Items(evidence)[i]!["parent"] = Items(evidence)[i]!["code"]!.GetValue<string>());
            Altered(table, evidence => Items(evidence)[i]!["code"] = "Y");
            Altered(table, evidence => Items(evidence).RemoveAt(i));
        }
        Altered(table, evidence => evidence.Codebook["structure"]!["dimensions"]![0]!["codeList"]!["disjoint"] = false);
        Altered(table, evidence => evidence.Codebook["structure"]!["dimensions"]![0]!["codeList"]!["exhaustive"] = table == "prisons", unless: _ => table != "prisons");
        Altered(table, evidence => evidence.Codebook["structure"]!["id"] = "other");
        Altered(table, evidence => evidence.Codebook["structure"]!["disclosure"] = "published-elsewhere");
        Altered(table, evidence => evidence.Codebook["structure"]!["disclosure"] = "Protected");
        Altered(table, evidence => evidence.Codebook["structure"]!["measures"]![0]!["temporality"] = "cumulative");
        Altered(table, evidence => evidence.Codebook["structure"]!["measures"]![0]!["kind"] = "quantity");
        Altered(table, evidence => evidence.Rule["method"] = "round");
        Altered(table, evidence => evidence.Rule["threshold"] = 9);
        Altered(table, evidence => evidence.Rule["threshold"] = 1000);
        Altered(table, evidence => evidence.Rule["tables"] = new JsonArray());
        foreach (var member in new[] { "method", "threshold", "zeros", "tables", "sensitive", "flows" }) Altered(table, evidence => evidence.Rule.Remove(member));
    }

    static JsonArray Items(TinyEvidence evidence) => evidence.Codebook["structure"]!["dimensions"]![0]!["codeList"]!["items"]!.AsArray();

    static void Altered(string table, Action<TinyEvidence> alter, Func<TinyEvidence, bool>? unless = null)
    {
        var evidence = new TinyEvidence(All[table](), Reports[table].Value.DeepClone().AsObject());
        if (unless?.Invoke(evidence) == true) return;
        var before = evidence.Report.ToJsonString() + evidence.Codebook.ToJsonString();
        alter(evidence);
        var verdict = evidence.Decide();
        Assert.False(verdict.Open, $"{table}: {before} became {evidence.Report.ToJsonString()} {evidence.Codebook.ToJsonString()} {System.Text.Encoding.UTF8.GetString(evidence.Csv)}");
        Assert.StartsWith("tiny.csv may not go out: ", verdict.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Where numbers stand.</summary>
    static IEnumerable<object[]> Paths(JsonNode node, object[] at) => node switch
    {
        JsonArray list => list.SelectMany((member, i) => Paths(member!, [.. at, i])),
        JsonObject named => named.SelectMany(member => Paths(member.Value!, [.. at, member.Key])),
        _ => [at],
    };

    static void Increase(JsonNode root, object[] path, int by)
    {
        var holder = path[..^1].Aggregate(root, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        if (path[^1] is int place) holder[place] = holder[place]!.GetValue<int>() + by;
        else holder[(string)path[^1]] = (long)holder[(string)path[^1]]!.GetValue<long>() + by;
    }
}
