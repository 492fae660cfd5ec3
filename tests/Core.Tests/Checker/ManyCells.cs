using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Transparency.Checker;

namespace Transparency.Tests.Checker;

/// <summary>A table of the size that is published: sex, category, prison in its region, month with quarter and year.</summary>
public class ManyCells
{
    const int Categories = 5, Regions = 5, PrisonsEach = 6, Months = 24, Threshold = 5;

    static readonly string[] Sexes = ["_T", "F", "M"];
    static readonly string[] Lists = ["_T", .. Enumerable.Range(0, Categories).Select(i => $"c{i}")];
    static readonly string[] Prisons = ["_T", .. Enumerable.Range(0, Regions).Select(i => $"R{i}"), .. Enumerable.Range(0, Regions * PrisonsEach).Select(i => $"p{i}")];
    static readonly string[] Periods =
    [
        .. Enumerable.Range(0, Months).Select(i => $"{2023 + i / 12}-{i % 12 + 1:00}"), .. Enumerable.Range(0, Months / 3).Select(i => $"{2023 + i / 4}-Q{i % 4 + 1}"), "2023", "2024",
    ];

    [Fact]
    public void Twenty_thousand_cells_with_as_many_moves_are_checked_at_once()
    {
        var (csv, report, moves) = Make();
        var verdict = Door.Decide(new("many.csv", csv, Codebook(), [], report, []));
        Assert.True(verdict.Open, verdict.Sentence);
        Assert.Equal(Sexes.Length * Lists.Length * Prisons.Length * Periods.Length, verdict.Tally!.Cells);
        Assert.True(moves > 20_000);
    }

    /// <summary>Women of most prisons are few, in two months of each quarter; all is withheld, so that moves need not balance.</summary>
    static (byte[] Csv, byte[] Report, int Moves) Make()
    {
        var chance = new Random(3);
        var counts = new Dictionary<(int Sex, int List, int Prison, int Month), int>();
        for (var sex = 1; sex < Sexes.Length; sex++)
            for (var list = 1; list < Lists.Length; list++)
                for (var prison = 1 + Regions; prison < Prisons.Length; prison++)
                    for (var month = 0; month < Months; month++)
                        counts[(sex, list, prison, month)] = IsFew(sex, prison, month) ? chance.Next(1, Threshold) : 90;
        var many = counts.Where(count => count.Value == 90).Select(count => count.Key).ToArray();
        var (report, moves) = (new StringBuilder("{\"format\":\"transparency-disclosure-report/1\",\"dataset\":\"many\",\"systems\":[{\"dimensions\":["), 0);
        report.AppendJoin(',', new[] { ("SEX", Sexes), ("CATEGORY", Lists), ("PRISON", Prisons), ("TIME_PERIOD", Periods.Select(period => $"COUNT@{period}").ToArray()) }
            .Select(axis => $"{{\"id\":\"{axis.Item1}\",\"nodes\":[{string.Join(',', axis.Item2.Select(node => $"\"{node}\""))}]}}"));
        report.Append("],\"insiders\":[],\"base\":[").AppendJoin(',', counts.Select(count => Entry(count.Key, count.Value))).Append("],\"certificates\":[");
        foreach (var (cell, count) in counts.Where(count => count.Value < Threshold))
        {
            List<string> certificate = [];
            for (var value = 1; value <= Threshold; value++)
                for (var variant = 0; variant < 3 && value != count; variant++, moves++)
                    certificate.Add($"{{\"value\":{value},\"changes\":[{string.Join(',', Enumerable.Range(0, 15).Select(_ => many[chance.Next(many.Length)]).Distinct().Select((other, i) => Entry(other, i % 2 == 0 ? 1 : -1)).Prepend(Entry(cell, value - count)))}]}}");
            if (report[^1] == '}') report.Append(',');
            report.Append(CultureInfo.InvariantCulture, $"{{\"cell\":[{cell.Sex},{cell.List},{cell.Prison},{cell.Month}],\"moves\":[").AppendJoin(',', certificate).Append("]}");
        }
        return (Csv(), Encoding.UTF8.GetBytes(report.Append("]}]}").ToString()), moves);
    }

    static bool IsFew(int sex, int prison, int month) => sex == 1 && (prison - 1 - Regions) % PrisonsEach != 0 && month % 3 != 2;

    static string Entry((int Sex, int List, int Prison, int Month) cell, int count) => $"[{cell.Sex},{cell.List},{cell.Prison},{cell.Month},{count}]";

    static byte[] Csv()
    {
        var csv = new StringBuilder("DATASET,VERSION,TIME_PERIOD,PERIOD_START,PERIOD_END,FREQ,SEX,CATEGORY,PRISON,SOURCE,MEASURE,OBS_VALUE,QUALIFIER,LOWER,UPPER,UNIT_MEASURE,BASE,OBS_STATUS,CONF_STATUS,SOURCE_PLACE,QUOTE,PUBLISHED,REVISED,NOTE\r\n");
        foreach (var period in Periods)
            foreach (var sex in Sexes)
                foreach (var list in Lists)
                    foreach (var prison in Prisons)
                        csv.Append(CultureInfo.InvariantCulture, $"many,1.0.0,{period},,,{Tiny.Frequency(period)},{sex},{list},{prison},_Z,COUNT,,,,,PS,,Q,C,,,2026-11-22,,\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    static byte[] Codebook()
    {
        JsonObject Dimension(string id, string[] codes, Func<string, string> parent) => new()
        {
            ["id"] = id,
            ["codeList"] = new JsonObject
            {
                ["disjoint"] = true,
                ["exhaustive"] = true,
                ["items"] = new JsonArray([.. codes.Select(code => code == "_T" ? new JsonObject { ["code"] = code } : new JsonObject { ["code"] = code, ["parent"] = parent(code) })]),
            },
        };
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["structure"] = new JsonObject
            {
                ["id"] = "many",
                ["disclosure"] = "protected",
                ["protection"] = new JsonObject
                {
                    ["method"] = "suppress", ["threshold"] = Threshold, ["zeros"] = "published", ["sensitive"] = new JsonArray(), ["flows"] = new JsonArray(),
                    ["tables"] = new JsonArray(new JsonObject { ["dimensions"] = new JsonArray("SEX", "CATEGORY", "PRISON"), ["frequencies"] = new JsonArray("M", "Q", "A") }),
                },
                ["dimensions"] = new JsonArray(Dimension("SEX", Sexes, _ => "_T"), Dimension("CATEGORY", Lists, _ => "_T"),
                    Dimension("PRISON", Prisons, code => code[0] == 'R' ? "_T" : $"R{int.Parse(code[1..], CultureInfo.InvariantCulture) / PrisonsEach}")),
                ["measures"] = new JsonArray(TinyEvidence.Measure("COUNT", "flow")),
            },
        }.ToJsonString());
    }
}
