using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>Tables whose small counts are withheld with certificates, and what becomes of them when one thing is altered.</summary>
public class ProtectedTables
{
    /// <summary>
    ///        a  b  c   all         a  b  c   all
    ///   F    3  6  9    18    F    Q  Q  9    18
    ///   M    7  3  8    18    M    Q  Q  8    18
    ///   all 10  9 17    36    all 10  9 17    36
    /// </summary>
    internal static Tiny Square() => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Tree("CATEGORY", "_T(a b c)"), TinyAxis.Stocks("2024-01")], 3, 6, 9, 7, 3, 8) { Threshold = 5 }
        .Withholding("F a COUNT@2024-01", "F b COUNT@2024-01", "M a COUNT@2024-01", "M b COUNT@2024-01");

    [Fact]
    public void A_square_of_withheld_cells_keeps_two_small_counts()
    {
        var evidence = new TinyEvidence(Square());
        evidence.Opens();
        var tally = evidence.Decide().Tally!;
        Assert.Equal((12, 8, 4, 0), (tally.Cells, tally.Shown, tally.Withheld, tally.Bounded));
    }

    [Fact]
    public void The_order_of_rows_tables_and_nodes_does_not_matter()
    {
        var tiny = Square();
        var evidence = new TinyEvidence(tiny);
        evidence.Rows.Reverse();
        var items = evidence.Codebook["structure"]!["dimensions"]![1]!["codeList"]!["items"]!.AsArray();
        var last = items[^1]!;
        items.RemoveAt(items.Count - 1);
        items.Insert(0, last);
        evidence.Rule["tables"]!.AsArray().Insert(0, new JsonObject { ["dimensions"] = new JsonArray("CATEGORY"), ["frequencies"] = new JsonArray("M") });
        evidence.Opens();
    }

    [Fact]
    public void Each_guard_that_is_shown_again_shuts_the_door()
    {
        foreach (var guard in new[] { "F b COUNT@2024-01", "M a COUNT@2024-01" })
        {
            var evidence = new TinyEvidence(Square());
            evidence.Show(guard, guard[0] == 'F' ? "6" : "7");
            evidence.StaysShut($"a certificate of SEX={guard[0]}, CATEGORY={guard[2]}, COUNT@2024-01 is none: a move changes".Replace(guard[0] == 'F' ? "F, CATEGORY=b" : "M, CATEGORY=a", "F, CATEGORY=a"));
        }
    }

    [Fact]
    public void A_small_count_that_is_shown_shuts_the_door()
    {
        var evidence = new TinyEvidence(Square());
        evidence.Show("F a COUNT@2024-01", "3");
        evidence.StaysShut("SEX=F, CATEGORY=a, COUNT@2024-01 of table SEX x CATEGORY is a small count and is shown");
    }

    [Fact]
    public void A_shown_value_that_is_altered_is_no_sum()
    {
        var evidence = new TinyEvidence(Square());
        evidence.Show("_T c COUNT@2024-01", "16");
        evidence.StaysShut("SEX=_T, CATEGORY=c, COUNT@2024-01 is shown with a figure that is not the sum");
    }

    [Fact]
    public void A_lone_withheld_cell_is_no_secret()
    {
        var tiny = Square();
        tiny.Withheld.Clear();
        new TinyEvidence(tiny.Withholding("F a COUNT@2024-01", "M b COUNT@2024-01")).StaysShut("no certificate keeps every value possible");
    }

    [Fact]
    public void A_withheld_zero_shuts_the_door_where_zeros_are_shown()
    {
        var tiny = new Tiny([TinyAxis.Tree("SEX", "_T(F M X)"), TinyAxis.Stocks("2024-01")], 5, 9, 0).Withholding("X COUNT@2024-01", "F COUNT@2024-01");
        new TinyEvidence(tiny).StaysShut("SEX=X, COUNT@2024-01 of table SEX is a withheld zero");
    }

    /// <summary>The list names two of the prisons; whoever subtracts them has the others.</summary>
    [Fact]
    public void What_is_left_beside_the_listed_codes_is_a_small_count_like_any_other()
    {
        Tiny Prisons() => new([TinyAxis.Tree("PRISON", "_T(p q)", exhaustive: false), TinyAxis.Stocks("2024-01")], 7, 9, 2);
        new TinyEvidence(Prisons()).StaysShut("PRISON=_T~rest, COUNT@2024-01 of table PRISON is a small count, and no certificate");
        new TinyEvidence(Prisons().Withholding("p COUNT@2024-01")).Opens();
        var evidence = new TinyEvidence(Prisons());
        evidence.Codebook["structure"]!["dimensions"]![0]!["codeList"]!["exhaustive"] = true;
        evidence.StaysShut("its report has '_T~rest' in PRISON, which the codebook has not");
    }

    /// <summary>Three categories of a region that are not empty make it at least three; it is two by mistake of nobody.</summary>
    [Fact]
    public void A_low_value_that_the_structure_forbids_needs_no_certificate()
    {
        var tiny = new Tiny([TinyAxis.Tree("PRISON", "_T(R(p q) S)"), TinyAxis.Stocks("2024-01")], 1, 2, 9) { Threshold = 4 }
            .Withholding("R COUNT@2024-01", "p COUNT@2024-01", "q COUNT@2024-01", "S COUNT@2024-01");
        var verdict = new TinyEvidence(tiny).Decide();
        Assert.True(verdict.Open, verdict.Sentence);
        Assert.Equal(1, verdict.Tally!.Bounded);
    }

    [Fact]
    public void Whoever_is_alone_in_a_cell_must_not_learn_the_other()
    {
        Tiny Pair() => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Tree("CATEGORY", "_T(a b)"), TinyAxis.Stocks("2024-01")], 1, 5, 6, 1)
            .Withholding("F a COUNT@2024-01", "F b COUNT@2024-01", "M a COUNT@2024-01", "M b COUNT@2024-01");
        new TinyEvidence(Pair()).StaysShut("whoever knows SEX=M, CATEGORY=b, COUNT@2024-01 could work out SEX=F, CATEGORY=a, COUNT@2024-01");

        var wider = Pair().Withholding("_T b COUNT@2024-01", "M _T COUNT@2024-01", "_T _T COUNT@2024-01");
        new TinyEvidence(wider).Opens();
        new TinyEvidence(wider) { Report = TinyReport.Of(Pair()) }.StaysShut("whoever knows SEX=");
    }

    [Fact]
    public void Months_add_up_to_quarters()
    {
        Tiny Months() => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Quarter()], 2, 7, 6, 8, 2, 9)
            .Withholding("F COUNT@2024-01", "F COUNT@2024-02", "M COUNT@2024-01", "M COUNT@2024-02");
        new TinyEvidence(Months()).Opens();
        var evidence = new TinyEvidence(Months());
        evidence.Show("F COUNT@2024-Q1", "16");
        evidence.StaysShut("SEX=F, COUNT@2024-Q1 is shown with a figure that is not the sum");
        evidence = new TinyEvidence(Months());
        evidence.Rows.RemoveAll(row => row[2] == "2024-03");
        evidence.StaysShut("COUNT@2024-03 of table SEX has no row");
    }

    [Fact]
    public void A_stock_follows_from_the_one_before()
    {
        Tiny Stock() => new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.StockAndFlow()], 9, 2, 7, 8, 6, 7)
            .Withholding("F IN@2024-02", "M IN@2024-02", "F OUT@2024-02", "M OUT@2024-02");
        new TinyEvidence(Stock()).Opens();
        var evidence = new TinyEvidence(Stock());
        evidence.Show("F OUT@2024-02", "7");
        evidence.StaysShut("a move changes SEX=F, OUT@2024-02, which is shown");
        evidence = new TinyEvidence(Stock());
        evidence.Rule["flows"] = new JsonArray();
        evidence.StaysShut("in TIME_PERIOD, which the codebook has not");
    }

    [Fact]
    public void A_whole_group_in_a_sensitive_category_needs_zeros_that_may_be_withheld()
    {
        Tiny Group(bool zeros) => new Tiny([TinyAxis.Tree("PRISON", "_T(p q)"), TinyAxis.Tree("CATEGORY", "_T(D E)"), TinyAxis.Stocks("2024-01")], 0, 6, 7, 8) { HidesZeros = zeros, Sensitive = [("CATEGORY", "E")] };
        new TinyEvidence(Group(false)).StaysShut("all of a group are in PRISON=p, CATEGORY=E, COUNT@2024-01, and the zeros beside it say so; let zeros be candidates");
        new TinyEvidence(Group(true)).StaysShut("all of a group are in PRISON=p, CATEGORY=E, COUNT@2024-01, and no move gives one of them another code");
        var tiny = Group(true).Withholding("p D COUNT@2024-01", "p E COUNT@2024-01", "q D COUNT@2024-01", "q E COUNT@2024-01");
        var evidence = new TinyEvidence(tiny);
        evidence.StaysShut("no move gives one of them another code");
        int[] Nodes(string cell) => tiny.Nodes(tiny.Cell(cell.Split(' ')));
        JsonArray Change(string cell, int by) => new([.. Nodes(cell).Append(by).Select(number => (JsonNode)number)]);
        evidence.System["certificates"]!.AsArray().Add(new JsonObject
        {
            ["cell"] = new JsonArray([.. Nodes("p D COUNT@2024-01").Select(node => (JsonNode)node)]),
            ["moves"] = new JsonArray(new JsonObject
            {
                ["value"] = 1,
                ["changes"] = new JsonArray(Change("p D COUNT@2024-01", 1), Change("p E COUNT@2024-01", -1), Change("q D COUNT@2024-01", -1), Change("q E COUNT@2024-01", 1)),
            }),
        });
        evidence.Opens();
    }
}
