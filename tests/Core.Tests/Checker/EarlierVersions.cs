namespace Transparency.Tests.Checker;

/// <summary>What was shown once stays known, what was withheld once is never shown.</summary>
public class EarlierVersions
{
    static Tiny Counts(params string[] withheld) => new Tiny(
        [TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Tree("CATEGORY", "_T(a b c)"), TinyAxis.Stocks("2024-01")], 3, 6, 9, 7, 8, 8) { Threshold = 5 }
        .Withholding([.. withheld.Select(cell => cell + " COUNT@2024-01")]);

    static byte[] Csv(Tiny tiny) => new TinyEvidence(tiny).Csv;

    [Fact]
    public void The_same_pattern_goes_out_again()
    {
        var evidence = new TinyEvidence(Counts("F a", "F b", "M a", "M b"));
        evidence.Opens();
        var alone = evidence.Decide().Tally!.Ledger;
        evidence.Earlier.Add(evidence.Csv);
        evidence.Earlier.Add(evidence.Csv);
        evidence.Opens();
        Assert.NotEqual(alone, evidence.Decide().Tally!.Ledger);
    }

    /// <summary>In January b and c were people; since then c was corrected to nought, which is not told.</summary>
    [Fact]
    public void What_was_withheld_and_has_become_nought_stays_withheld_and_may_be_nought_in_a_move_where_others_may_not()
    {
        static Tiny Now(params long[] counts) => new Tiny([TinyAxis.Tree("CATEGORY", "_T(a b c)"), TinyAxis.Stocks("2024-01")], counts)
            .Withholding("a COUNT@2024-01", "b COUNT@2024-01", "c COUNT@2024-01");
        var before = new TinyEvidence(Now(6, 2, 1));
        var tiny = Now(6, 2, 0);
        tiny.WithheldBefore.UnionWith(tiny.Withheld);
        var evidence = new TinyEvidence(tiny);
        evidence.StaysShut("CATEGORY=c, COUNT@2024-01 of table CATEGORY is a withheld zero");
        evidence.Earlier.Add(before.Csv);
        evidence.Opens();
        var moves = evidence.System["certificates"]![0]!["moves"]!.AsArray();
        moves.Add(new System.Text.Json.Nodes.JsonObject { ["value"] = 0, ["changes"] = new System.Text.Json.Nodes.JsonArray(Change(0, 2), Change(1, -2)) });
        evidence.StaysShut("a move makes CATEGORY=b, COUNT@2024-01 less than everybody knows it is");

        static System.Text.Json.Nodes.JsonArray Change(int category, int by) => [category, 0, by];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Another_safe_pattern_of_the_same_table_breaks_the_first(int place)
    {
        var second = new TinyEvidence(Counts("F a", "F c", "M a", "M c"));
        second.Opens();
        second.Earlier.Add(Csv(Counts("F a", "F c", "M a", "M c")));
        second.Earlier.Insert(place, Csv(Counts("F a", "F b", "M a", "M b")));
        second.StaysShut("SEX=F, CATEGORY=b, COUNT@2024-01 of table SEX x CATEGORY is shown, and an earlier version withheld it");
    }

    [Fact]
    public void A_move_through_what_an_earlier_version_showed_is_none()
    {
        var evidence = new TinyEvidence(Counts("F a", "F b", "M a", "M b", "F c", "M c")) { Report = TinyReport.Of(Counts("F a", "F b", "M a", "M b")) };
        evidence.Opens();
        var before = Counts("F a", "F c", "M a", "M c");
        evidence.Earlier.Add(Csv(before));
        evidence.StaysShut(", which an earlier version showed and which has not changed since");
    }

    [Fact]
    public void What_an_earlier_version_showed_with_another_value_is_not_known_now()
    {
        var tiny = Counts("F a", "F b", "M a", "M b");
        var evidence = new TinyEvidence(tiny);
        var before = new TinyEvidence(tiny);
        before.Show("M b COUNT@2024-01", "9");
        evidence.Earlier.Add(before.Csv);
        tiny.WithheldBefore.UnionWith(new[] { "F a", "F b", "M a" }.Select(cell => tiny.Cell($"{cell} COUNT@2024-01".Split(' '))));
        evidence.Report = TinyReport.Of(tiny);
        evidence.Opens();
        before.Show("M b COUNT@2024-01", "8");
        evidence.Earlier[0] = before.Csv;
        evidence.StaysShut("M, CATEGORY=b, COUNT@2024-01, which an earlier version showed");
    }

    [Fact]
    public void What_was_withheld_stays_a_secret_when_its_table_is_dropped()
    {
        string[] withheld = ["F a", "F b", "M a", "M b"];
        var tiny = new Tiny(Counts().Axes, Counts().Counts) { Threshold = 5, Tables = [new(["SEX"], "M"), new(["CATEGORY"], "M")] }
            .Withholding([.. withheld.Select(cell => cell + " COUNT@2024-01")]);
        tiny.WithheldBefore.UnionWith(tiny.Withheld);
        foreach (var cell in Counts().Cells.Where(Counts(withheld).IsShown)) tiny.Known.Add(cell);
        var evidence = new TinyEvidence(tiny);
        evidence.Earlier.Add(Csv(Counts(withheld)));
        evidence.Opens();
        evidence.System["certificates"]!.AsArray().Clear();
        evidence.StaysShut("SEX=F, CATEGORY=a, COUNT@2024-01 of an earlier table is a small count, and no certificate");
    }

    /// <summary>Somebody published it before it was small: nobody can take that back, and nothing may lean on it.</summary>
    [Fact]
    public void A_small_count_that_an_earlier_version_showed_needs_no_certificate_and_serves_in_none()
    {
        var tiny = Counts("F a", "F b", "M a", "M b");
        var before = new TinyEvidence(tiny);
        before.Show("F a COUNT@2024-01", "3");
        tiny.Known.UnionWith(tiny.Cells.Where(tiny.IsShown).Append(tiny.Cell("F a COUNT@2024-01".Split(' '))));
        tiny.WithheldBefore.UnionWith(tiny.Withheld.Where(cell => !tiny.Known.Contains(cell)));
        var evidence = new TinyEvidence(tiny);
        evidence.Earlier.Add(before.Csv);
        evidence.Opens();
        evidence.Report = TinyReport.Of(Counts("F a", "F b", "M a", "M b"));
        evidence.StaysShut("a move changes SEX=F, CATEGORY=a, COUNT@2024-01, which an earlier version showed");
    }

    [Fact]
    public void A_series_stays_withheld_in_the_next_month_until_it_is_well_above_the_threshold()
    {
        static Tiny Months(int next, params string[] withheld) => new Tiny(
            [TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Stocks("2024-01", "2024-02")], 2, next, 9, 9).Withholding(withheld);
        string[] january = ["F COUNT@2024-01", "M COUNT@2024-01"];
        var before = new TinyEvidence(new Tiny([TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Stocks("2024-01")], 2, 9).Withholding(january)).Csv;
        void Judge(Tiny tiny, string? shut)
        {
            tiny.WithheldBefore.UnionWith(january.Select(cell => tiny.Cell(cell.Split(' '))));
            var evidence = new TinyEvidence(tiny);
            evidence.Earlier.Add(before);
            if (shut is null) evidence.Opens();
            else evidence.StaysShut(shut);
        }
        Judge(Months(5, january), "SEX=F, COUNT@2024-02 of table SEX is shown, and the period before it was withheld");
        Judge(Months(5, [.. january, "F COUNT@2024-02", "M COUNT@2024-02"]), null);
        Judge(Months(6, january), null);
        Judge(Months(0, january), null);
    }

    [Theory]
    [InlineData(2, "2023-12", "M.F.a._Z.COUNT 2023-12 stands in an earlier version and no longer has a place in this one")]
    [InlineData(6, "X", "M.X.a._Z.COUNT 2024-01 stands in an earlier version and no longer has a place in this one")]
    public void What_an_earlier_version_says_of_cells_that_are_gone_is_not_forgotten(int column, string was, string why)
    {
        var evidence = new TinyEvidence(Counts("F a", "F b", "M a", "M b"));
        var before = new TinyEvidence(Counts("F a", "F b", "M a", "M b"));
        before.RowOf("F a COUNT@2024-01")[column] = was;
        evidence.Earlier.Add(before.Csv);
        evidence.StaysShut(why);
    }

    [Fact]
    public void An_earlier_version_that_cannot_be_read_shuts_the_door()
    {
        var evidence = new TinyEvidence(Counts("F a", "F b", "M a", "M b"));
        evidence.Earlier.Add([.. "DATASET,VERSION\r\n"u8]);
        evidence.StaysShut("an earlier version has other columns");
        var bounded = new TinyEvidence(Counts("F a", "F b", "M a", "M b"));
        bounded["F c COUNT@2024-01", "QUALIFIER"] = "lt";
        evidence.Earlier[0] = bounded.Csv;
        evidence.StaysShut("an earlier version bounds or describes M.F.c._Z.COUNT 2024-01");
    }
}
