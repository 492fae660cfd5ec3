using System.Text.Json.Nodes;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Benchmarks;

/// <summary>
/// `check` of a million rows, each of a day, with totals that agree, against a plain read of the same file in the same run.
/// The dataset is the catalogue's own definition of the D-Rad:Ex sections, by sex and category too, as a partner would send it.
/// </summary>
static class MillionRows
{
    const int Rows = 1_000_000;

    public static void Run(Table table)
    {
        using var folder = new TemporaryFolder();
        var catalogue = folder["catalogue"];
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "catalogue"), catalogue);
        var structure = AsPartners(catalogue);
        var (all, half) = (folder["all.csv"], folder["half.csv"]);
        foreach (var (file, rows) in new[] { (all, Rows), (half, Rows / 2) })
            using (var writer = new StreamWriter(file) { NewLine = "\r\n" }) Write(writer, structure, rows);

        Child Check(string file) => Child.Run(Child.Ours, "check", file, "--dataset", "benchmark", "--catalogue", catalogue).MustEndWith(0);
        var plain = Child.Median(5, () => Child.Run(Child.Plain, "parse", all).MustEndWith(0));
        var checkAll = Child.Median(5, () => Check(all));
        var checkHalf = Child.Median(3, () => Check(half));
        table.Add("check of 1,000,000 rows ÷ plain read", checkAll.Seconds / plain.Seconds, 3, "×");
        table.Add("check of 1,000,000 rows, memory", checkAll.Megabytes, 250, "MB");
        table.Add("a row more", (checkAll.Megabytes - checkHalf.Megabytes) * 1024 * 1024 / (Rows / 2), 200, "bytes");
    }

    /// <summary>Adds that dataset to a catalogue.</summary>
    public static DatasetStructure AsPartners(string catalogue)
    {
        var dataset = JsonNode.Parse(File.ReadAllText(Path.Combine(catalogue, "datasets", "drad-ex-occupancy.json")))!;
        dataset["id"] = "benchmark";
        foreach (var (id, list) in new[] { ("SEX", "CL_SEX"), ("CATEGORY", "CL_CELEX_CATEGORY") })
        {
            var dimension = dataset["dimensions"]![0]!.DeepClone();
            (dimension["id"], dimension["codeList"]) = (id, list);
            dataset["dimensions"]!.AsArray().Add(dimension);
        }
        File.WriteAllText(Path.Combine(catalogue, "datasets", "benchmark.json"), dataset.ToJsonString());
        return Read(catalogue).Dataset("benchmark")!;
    }

    static Catalogue Read(string folder)
    {
        var files = Folders.Files(folder).ToDictionary(file => file.Key, file => new ReadOnlyMemory<byte>(file.Value));
        return CatalogueReading.Read(files) switch
        {
            CatalogueRead.Whole whole => whole.Catalogue,
            CatalogueRead.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Findings)),
            _ => throw new InvalidOperationException(),
        };
    }

    public static void Write(TextWriter writer, DatasetStructure structure, int rows)
    {
        var lists = structure.Dimensions.Select(d => d.CodeList).ToArray();
        var measure = structure.Measures.First(m => m.IsWhole);
        writer.WriteLine($"TIME_PERIOD,FREQ,{string.Join(',', structure.Dimensions.Select(d => d.Id))},MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE");
        var cells = lists.Aggregate(new[] { (Codes: "", Value: 1L) }, (known, list) =>
            [.. known.SelectMany(cell => list.Items.Select(item => ($"{cell.Codes},{item.Code}", cell.Value * Weight(list, item.Code))))]);
        var day = new DateOnly(2024, 1, 1);
        for (var written = 0; written < rows; day = day.AddDays(-1))
            foreach (var (codes, value) in cells.Take(rows - written))
            {
                writer.WriteLine($"{day:yyyy-MM-dd},D{codes},{measure.Id},{value},,{measure.Unit},,A,");
                written++;
            }
    }

    /// <summary>A total weighs what its parts weigh, so that cells add up along every dimension.</summary>
    static long Weight(CodeList list, Code code) =>
        list.PartsOf(code).Any() ? list.PartsOf(code).Sum(part => Weight(list, part.Code)) : 1 + list.IndexOf(code);
}
