using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>A percentage of a known base is a count: it is shown only where its count and base are.</summary>
public class RatesOfProtectedTables
{
    static TinyEvidence Shares(params (string Cell, string Value, string Base)[] rates)
    {
        var tiny = ProtectedTables.Square();
        var evidence = new TinyEvidence(tiny);
        var share = TinyEvidence.Measure("SHARE", "stock");
        (share["kind"], share["unit"], share["rateOf"]) = ("rate", "PT", "COUNT");
        evidence.Codebook["structure"]!["measures"]!.AsArray().Add(share);
        foreach (var (cell, value, of) in rates)
        {
            var row = evidence.Row(tiny.Cell(cell.Split(' ')));
            void Put(string column, string text) => row[Array.IndexOf(evidence.Header, column)] = text;
            Put("MEASURE", "SHARE");
            Put("OBS_VALUE", value);
            Put("BASE", of);
            Put("OBS_STATUS", value.Length > 0 ? "A" : "Q");
            Put("CONF_STATUS", value.Length > 0 ? "F" : "C");
            evidence.Rows.Add(row);
        }
        return evidence;
    }

    [Fact]
    public void A_share_of_shown_counts_goes_out_beside_a_withheld_one() =>
        Shares(("F _T COUNT@2024-01", "50", "36"), ("_T c COUNT@2024-01", "47.2", "36"), ("F c COUNT@2024-01", "50.0", "18"), ("F a COUNT@2024-01", "", "")).Opens();

    [Theory]
    [InlineData("F a COUNT@2024-01", "17", "18", "is the rate of a withheld count")]
    [InlineData("F c COUNT@2024-01", "50", "19", "is a rate of a base that is not shown for it")]
    [InlineData("F c COUNT@2024-01", "100", "9", "is a rate of a base that is not shown for it")]
    [InlineData("F c COUNT@2024-01", "50", "", "is a rate of a base that is not shown for it")]
    [InlineData("F c COUNT@2024-01", "52", "18", "is not the percentage that its count and its base make")]
    [InlineData("F c COUNT@2024-01", "50.1", "18", "is not the percentage that its count and its base make")]
    [InlineData("F c COUNT@2024-01", "0.5", "18", "is not the percentage that its count and its base make")]
    [InlineData("F c COUNT@2024-01", "half", "18", "is not the percentage that its count and its base make")]
    public void Any_other_share_stays_in(string cell, string value, string of, string why) => Shares((cell, value, of)).StaysShut(why);

    [Fact]
    public void A_withheld_share_has_no_base() => Shares(("F a COUNT@2024-01", "", "18")).StaysShut("is neither shown nor withheld");

    [Fact]
    public void A_share_of_another_unit_is_not_understood()
    {
        var evidence = Shares(("F c COUNT@2024-01", "50", "18"));
        evidence.Codebook["structure"]!["measures"]![1]!["unit"] = "X";
        evidence.StaysShut("is not the percentage");
    }
}
