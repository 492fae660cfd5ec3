using System.Diagnostics;
using System.Globalization;
using System.Text;
using Transparency.Audit;
using Transparency.Statistics;
using Transparency.Fakes;

namespace Transparency.Tests;

/// <summary>36 months × 5 categories × 2 sexes × 30 prisons in 5 regions, three linked tables, quarters and years: about a minute on two cores.</summary>
public class The_size_that_must_be_managed
{
    [Theory]
    [Trait("Category", "Long")]
    [InlineData(Temporality.Flow)]
    [InlineData(Temporality.Stock)]
    public void Three_linked_tables_of_three_years(Temporality temporality)
    {
        var structure = Large(temporality);
        var site = Drawn.Site(structure, Drawing(temporality, out var withheld));
        var watch = Stopwatch.StartNew();
        var audit = Assert.Single(Attacker.Read(site).Datasets);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s: {audit.Summary} {audit.Open} open. {string.Join(' ', audit.NotTried)}"));
        Assert.Equal(withheld, audit.Withheld);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), $"{watch.Elapsed}");
    }

    static DatasetStructure Large(Temporality temporality)
    {
        var people = Guarded.People("CATEGORY SEX", "PRISON", "CATEGORY PRISON");
        CodeList List(int d, IEnumerable<(string Code, string Parent)> items) => people.Dimensions[d].CodeList with
        {
            Items = [people.Dimensions[d].CodeList.Items[0], .. items.Select(item => new CodeItem(Code.Of(item.Code), Texts.Of(item.Code), Text.Empty, Code.Of(item.Parent)))],
        };
        return people with
        {
            Dimensions =
            [
                people.Dimensions[0] with { CodeList = List(0, Enumerable.Range(0, 5).Select(i => ($"C{i}", "_T"))) },
                people.Dimensions[1],
                people.Dimensions[2] with { CodeList = List(2, Enumerable.Range(0, 5).Select(i => ($"R{i}", "_T")).Concat(Enumerable.Range(0, 30).Select(i => ($"P{i}", $"R{i % 5}")))) },
            ],
            Measures = [people.Measures[0] with { Temporality = temporality }, .. people.Measures[1..]],
        };
    }

    /// <summary>Hides all that is small and whatever is not large.</summary>
    static string Drawing(Temporality temporality, out int withheld)
    {
        var random = new Random(36);
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var month = 0; month < 36; month++)
            for (var c = 0; c < 5; c++)
                for (var s = 0; s < 2; s++)
                    for (var p = 0; p < 30; p++)
                    {
                        var count = random.Next(10 + 4 * p) < 20 ? random.Next(1 + (s == 0 ? 9 : 2)) : 0;
                        string[] prisons = ["_T", $"R{p % 5}", $"P{p}"], categories = ["_T", $"C{c}"];
                        var times = temporality == Temporality.Flow ? new[] { $"{2024 + month / 12}", $"{2024 + month / 12}-Q{month % 12 / 3 + 1}", $"{2024 + month / 12}-{month % 12 + 1:00}" } : [$"{2024 + month / 12}-{month % 12 + 1:00}"];
                        foreach (var time in times)
                            foreach (var category in categories)
                            {
                                foreach (var sex in new[] { "_T", s == 0 ? "M" : "F" }) Add($"{time} {category} {sex} _T");
                                foreach (var prison in prisons.Skip(1)) Add($"{time} {category} _T {prison}");
                            }

                        void Add(string cell) => sums[cell] = sums.GetValueOrDefault(cell) + count;
                    }
        var drawing = new StringBuilder("TIME_PERIOD CATEGORY SEX PRISON VALUE\n");
        withheld = 0;
        foreach (var (cell, sum) in sums)
        {
            var hidden = sum is > 0 and < 14;
            if (hidden) withheld++;
            drawing.Append(CultureInfo.InvariantCulture, $"{cell} {(hidden ? "Q" : sum)}\n");
        }
        return drawing.ToString();
    }
}
