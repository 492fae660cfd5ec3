using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>Tables whose base counts are rounded once: a small one to zero or the threshold.</summary>
public class RoundedTables
{
    /// <summary>
    ///        a  b  all  becomes  a  b  all
    ///   F    1  6   7            0  6   6
    ///   M    4  0   4            5  0   5
    ///   all  5  6  11            5  6  11
    /// </summary>
    static TinyEvidence Square(long[] counts, params long[] rounded)
    {
        var axes = new[] { TinyAxis.Tree("SEX", "_T(F M)"), TinyAxis.Tree("CATEGORY", "_T(a b)"), TinyAxis.Stocks("2024-01") };
        var published = new Tiny(axes, rounded) { Threshold = 5, Rounds = true };
        var report = new JsonObject
        {
            ["format"] = "transparency-disclosure-report/1",
            ["dataset"] = "tiny",
            ["systems"] = new JsonArray(new JsonObject
            {
                ["dimensions"] = TinyReport.Of(published)["systems"]![0]!["dimensions"]!.DeepClone(),
                ["base"] = TinyReport.Counts(published, counts),
                ["rounded"] = TinyReport.Counts(published, rounded),
            }),
        };
        return new TinyEvidence(published, report);
    }

    [Fact]
    public void Small_counts_become_zero_or_the_threshold_and_everything_is_added_up_from_them() => Square([1, 6, 4, 0], 0, 6, 5, 0).Opens();

    [Theory]
    [InlineData(1, 6, 5, 0)]
    [InlineData(0, 5, 5, 0)]
    [InlineData(0, 6, 6, 0)]
    [InlineData(0, 6, 5, 5)]
    public void Anything_else_is_not_the_rule(long a, long b, long c, long d) => Square([1, 6, 4, 0], a, b, c, d).StaysShut("is not rounded as its codebook says");

    [Fact]
    public void A_total_that_is_not_the_sum_of_rounded_counts_shuts_the_door()
    {
        var evidence = Square([1, 6, 4, 0], 0, 6, 5, 0);
        evidence.Show("F _T COUNT@2024-01", "7");
        evidence.StaysShut("SEX=F, CATEGORY=_T, COUNT@2024-01 is shown with a figure that is not the sum");
    }

    [Fact]
    public void A_rounding_is_kept_for_ever()
    {
        var evidence = Square([1, 6, 4, 0], 0, 6, 5, 0);
        evidence.Earlier.Add(Square([1, 6, 4, 0], 0, 6, 5, 0).Csv);
        evidence.Earlier.Add(Square([9, 6, 4, 0], 9, 6, 5, 0).Csv);
        evidence.Opens();
        var other = Square([1, 6, 4, 0], 5, 6, 5, 0);
        other.Opens();
        other.Earlier.AddRange(evidence.Earlier);
        other.StaysShut("SEX=F, CATEGORY=a, COUNT@2024-01 is rounded otherwise than in an earlier version; keep the rounding");
    }

    [Fact]
    public void Nothing_is_withheld_in_rounded_tables_now_or_before()
    {
        var evidence = Square([1, 6, 4, 0], 0, 6, 5, 0);
        evidence.Show("F a COUNT@2024-01", "");
        evidence.StaysShut("rounded tables withhold nothing");
        var before = evidence.Csv;
        evidence = Square([1, 6, 4, 0], 0, 6, 5, 0);
        evidence.Earlier.Add(before);
        evidence.StaysShut("is shown, and an earlier version withheld it");
    }
}
