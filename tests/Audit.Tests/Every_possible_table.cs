using Transparency.Audit;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests;

/// <summary>On tables small enough to write down every state of affairs that fits, the attacker knows as much as that list, and no more.</summary>
public class Every_possible_table
{
    [Fact]
    public void One_table_of_two_dimensions() => Compare(Guarded.People("CATEGORY SEX"), 150, Choices("CATEGORY", "SEX"));

    [Fact]
    public void A_table_with_regions() => Compare(Guarded.People("PRISON"), 150, Choices("PRISON"), most: 4);

    [Fact]
    public void Three_linked_tables_whose_inside_nobody_sees() => Compare(Guarded.People("CATEGORY SEX", "SEX PRISON", "CATEGORY"), 100, Choices("CATEGORY", "SEX", "PRISON"));

    [Fact]
    public void A_list_that_leaves_something_out() => Compare(Guarded.People("CATEGORY SEX").Leaving("CATEGORY"), 100, Choices("CATEGORY~", "SEX"));

    static readonly Dictionary<string, (string Root, Dictionary<string, string[]> Parts)> Lists = new()
    {
        ["CATEGORY"] = ("_T", new() { ["_T"] = ["A", "B", "C"] }),
        ["CATEGORY~"] = ("_T", new() { ["_T"] = ["A", "B", "C", "~"] }),
        ["SEX"] = ("_T", new() { ["_T"] = ["F", "M"] }),
        ["PRISON"] = ("_T", new() { ["_T"] = ["N", "S"], ["N"] = ["p1", "p2"], ["S"] = ["p3", "p4"] }),
    };

    static string[] Choices(params string[] dimensions) => dimensions;

    static IEnumerable<string> Finest(string list, string code) => Lists[list].Parts.TryGetValue(code, out var parts) ? parts.SelectMany(part => Finest(list, part)) : [code];

    static IEnumerable<string> All(string list) => Lists[list].Parts.SelectMany(pair => pair.Value.Append(pair.Key)).Distinct().Where(code => code != "~");

    /// <param name="dimensions">Those the finest counts are laid out in.</param>
    /// <param name="most">People in one of the finest cells.</param>
    static void Compare(DatasetStructure structure, int tables, string[] dimensions, int most = 2)
    {
        var random = new Random(20261124);
        var finest = Product([.. dimensions.Select(list => Finest(list, "_T").ToArray())]).ToList();
        var cells = structure.Protection!.Tables.SelectMany(table => Product([.. dimensions.Select(list => table.Dimensions.Contains(Code.Of(list.TrimEnd('~'))) ? All(list).ToArray() : ["_T"])])).DistinctBy(cell => string.Join(' ', cell)).ToList();
        var under = cells.Select(cell => finest.Index().Where(one => one.Item.Index().All(code => Finest(dimensions[code.Index], cell[code.Index]).Contains(code.Item))).Select(one => one.Index).ToArray()).ToList();
        int exact = 0, small = 0, open = 0;
        for (var t = 0; t < tables; t++)
        {
            var truth = finest.Select(_ => random.Next(4) == 0 ? random.Next(most + 1) : random.Next(2) * random.Next(most)).ToArray();
            if (truth.Sum() > 4 * most) truth = [.. truth.Select((value, i) => i % 2 == 0 ? value : 0)];
            var values = under.Select(some => some.Sum(i => truth[i])).ToArray();
            var withheld = values.Index().Select(value => value.Item > 0 && value.Index > 0 && cells[value.Index].Any(code => code != "_T") && random.Next(100) < 65).ToArray();
            var (lows, highs) = Enumerate(under, values, withheld, finest.Count);

            var drawing = string.Join(' ', dimensions.Select(list => list.TrimEnd('~'))) + " VALUE\n" + string.Join('\n', cells.Select((cell, i) => $"{string.Join(' ', cell)} {(withheld[i] ? "Q" : values[i])}"));
            var facts = Facts.Of(new(new(1, 0, 0), structure, [.. Rows.Read(CsvRows(structure, drawing), "drawn")]), _ => 1);
            var census = Census.Of(structure, structure.Protection!, [.. facts.Known.Keys]);
            foreach (var (cell, known) in facts.Known) census.Unknowns[census.Find(cell)] = known;
            var wanted = facts.Wanted.Select(census.Find).ToList();
            if (wanted.Count == 0) continue;
            var said = Attack.Intervals(census.Unknowns, wanted);
            var verdicts = Attack.Against(census.Unknowns, wanted, 3, Effort.Usual).Cells.ToDictionary(cell => cell.Unknown);
            for (var w = 0; w < wanted.Count; w++)
            {
                var place = cells.FindIndex(cell => Names(facts.Wanted[w], structure, dimensions).SequenceEqual(cell));
                Assert.Equal(new Interval(lows[place], highs[place]), said[w]);
                var verdict = verdicts[wanted[w]].Standing;
                Assert.Equal(lows[place] == highs[place] ? Standing.Recovered : highs[place] < 3 ? Standing.ProvedSmall : Standing.Open, verdict);
                if (verdict == Standing.Recovered) exact++;
                else if (verdict == Standing.ProvedSmall) small++;
                else open++;
            }
        }
        // The comparison is worth something only if all three occur.
        Assert.True(exact > 20 && small > 5 && open > 5, $"{exact} exact, {small} small, {open} open");
    }

    static IEnumerable<string> Names(CellRef cell, DatasetStructure structure, string[] dimensions) => dimensions.Select(list => $"{cell.Series.Dimensions[structure.IndexOf(list.TrimEnd('~'))]}");

    static List<string[]> CsvRows(DatasetStructure structure, string drawing) =>
        Formats.CsvText.Read(Formats.ObservationCsv.Write(Drawn.Edition(structure, drawing)));

    /// <summary>Every way to put people into the finest cells that fits what is shown and leaves nothing withheld empty.</summary>
    static (long[] Lows, long[] Highs) Enumerate(List<int[]> under, int[] values, bool[] withheld, int finest)
    {
        var (lows, highs) = (Enumerable.Repeat(long.MaxValue, values.Length).ToArray(), Enumerable.Repeat(-1L, values.Length).ToArray());
        var of = Enumerable.Range(0, finest).Select(i => Enumerable.Range(0, values.Length).Where(cell => under[cell].Contains(i)).ToArray()).ToArray();
        var last = under.Select(some => some.Max()).ToArray();
        var sums = new int[values.Length];

        void Put(int i)
        {
            if (i == finest)
            {
                for (var cell = 0; cell < values.Length; cell++) (lows[cell], highs[cell]) = (Math.Min(lows[cell], sums[cell]), Math.Max(highs[cell], sums[cell]));
                return;
            }
            for (var value = 0; ; value++)
            {
                if (of[i].Any(cell => !withheld[cell] && sums[cell] > values[cell])) { foreach (var cell in of[i]) sums[cell] -= value; return; }
                if (of[i].All(cell => last[cell] != i || (withheld[cell] ? sums[cell] >= 1 : sums[cell] == values[cell]))) Put(i + 1);
                foreach (var cell in of[i]) sums[cell]++;
            }
        }

        Put(0);
        return (lows, highs);
    }

    static IEnumerable<string[]> Product(string[][] choices) =>
        choices.Aggregate((IEnumerable<string[]>)[[]], (all, next) => all.SelectMany(one => next.Select(code => (string[])[.. one, code])));
}
