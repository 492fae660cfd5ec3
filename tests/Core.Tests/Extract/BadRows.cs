using Transparency.Fakes;
using Transparency.Validation;

namespace Transparency.Tests.Extract;

/// <summary>One bad field a case: what is said of it, where. The words are part of what a partner gets.</summary>
public class BadRows
{
    [Theory]
    [InlineData("OBS_VALUE", "12,5", "V030 drawn.csv line 2, 'OBS_VALUE': holds a comma; a count is a whole number. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "1.250", "V030 drawn.csv line 2, 'OBS_VALUE': is not whole, or holds a thousands separator; a count is a whole number. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "1~250", "V030 drawn.csv line 2, 'OBS_VALUE': holds a thousands separator or a space. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "-3", "V030 drawn.csv line 2, 'OBS_VALUE': is negative; nobody is counted below zero. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "NaN", "V030 drawn.csv line 2, 'OBS_VALUE': is not a number. Leave OBS_VALUE empty and give the reason in OBS_STATUS (O missing, L not collected, M cannot exist).")]
    [InlineData("OBS_VALUE", "1e9", "V030 drawn.csv line 2, 'OBS_VALUE': is written with an exponent. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "12345678901234567", "V030 drawn.csv line 2, 'OBS_VALUE': has more than 15 digits. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "٣", "V030 drawn.csv line 2, 'OBS_VALUE': is not a number. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", "007", "V030 drawn.csv line 2, 'OBS_VALUE': is not a number. Write digits only, for example 1234.")]
    [InlineData("OBS_VALUE", ".", "V031 drawn.csv line 2, 'OBS_VALUE': is empty without a reason. Write 0 for nobody, or give the reason in OBS_STATUS (O missing, L not collected, M cannot exist).")]
    [InlineData("CATEGORY", "a", "V020 drawn.csv line 2, 'CATEGORY': is not written as in the code list; letters count. Write A.")]
    [InlineData("CATEGORY", "A~", "V020 drawn.csv line 2, 'CATEGORY': has spaces around the code. Write A without spaces.")]
    [InlineData("CATEGORY", "Z", "V020 drawn.csv line 2, 'CATEGORY': is not in the code list. Use one of _T A B C.")]
    [InlineData("TIME_PERIOD", "2026-02-30", "V010 drawn.csv line 2, 'TIME_PERIOD': is not a period that exists. Write 2026, 2026-Q3, 2026-09, 2026-09-30 or a span 2025-01--2026-09.")]
    [InlineData("TIME_PERIOD", "2027-01", "V101 drawn.csv line 2, 'TIME_PERIOD': lies in the future. Mend the period, or mark a forecast with OBS_STATUS F.")]
    [InlineData("FREQ", "Q", "V011 drawn.csv line 2, 'FREQ': does not fit the period beside it. Write M, or mend the period.")]
    [InlineData("QUALIFIER", "<", "V040 drawn.csv line 2, 'QUALIFIER': is no qualifier known here. Leave it empty for an exact number, or use lt, gt, le, ge, approx.")]
    [InlineData("OBS_STATUS", "a", "V041 drawn.csv line 2, 'OBS_STATUS': is no observation status (SDMX). Write A for a normal value; B, D, E, F, L, M, O, P, U, W as SDMX says.")]
    [InlineData("OBS_STATUS", "Q", "V033 drawn.csv line 2, 'OBS_STATUS': says that the value is suppressed. Send the count itself: withholding it is done here, for the whole release at once.")]
    [InlineData("OBS_STATUS", "O", "V032 drawn.csv line 2, 'OBS_VALUE': stands beside a status that says there is no value. Leave the value empty, or mend OBS_STATUS.")]
    [InlineData("UNIT_MEASURE", "PT", "V042 drawn.csv line 2, 'UNIT_MEASURE': is not the unit of 'count'. Write PS.")]
    [InlineData("BASE", "100", "V043 drawn.csv line 2, 'BASE': is filled for a measure that is no rate. Leave BASE empty.")]
    [InlineData("NOTE", "=1+1", "V050 drawn.csv line 2, 'NOTE': begins with '=', which spreadsheets run as a formula. Begin with a letter or a digit.")]
    public void A_bad_field_is_refused_with_place_and_remedy(string column, string text, string said)
    {
        var period = column == "TIME_PERIOD" ? "" : " TIME_PERIOD";
        var value = column == "OBS_VALUE" ? "" : " OBS_VALUE";
        var refused = Assert.IsType<Checked.Refused>(Check($"""
            {column}{period}{value}
            {text}{(period.Length > 0 ? " 2026-01" : "")}{(value.Length > 0 ? " 5" : "")}
            """));
        Assert.Equal(said, Assert.Single(refused.Findings).ToString());
    }

    [Fact]
    public void All_findings_come_together_not_the_first_one() =>
        Assert.Equal("V020 line 2 · V030 line 2 · V010 line 4", Said(Check("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-01     z        x
            2026-01     A        1
            2026-99     B        2
            """).Findings.Where(f => f.Rule != "V301")));

    [Fact]
    public void Markup_and_unknown_words_in_a_note_are_kept_out_of_the_public_and_said()
    {
        var accepted = Assert.IsType<Checked.Accepted>(Check("""
            TIME_PERIOD OBS_VALUE NOTE
            2026-01     5         <script>alert(1)</script>
            """));
        Assert.Equal("V053 line 2 · V051 line 2", Said(accepted.Findings));
        Assert.Empty(accepted.Extract.Observations[0].Attributes.Notes);
    }

    [Fact]
    public void A_hopeless_file_keeps_a_thousand_findings_and_counts_the_rest()
    {
        var refused = Check("TIME_PERIOD OBS_VALUE\n" + string.Join('\n', Enumerable.Range(0, 5000).Select(_ => "2026-01 x")));
        Assert.Equal((1000, 5000), (refused.Findings.Length, refused.Found));
    }

    [Fact]
    public void A_range_and_a_reason_for_no_number_are_read() =>
        Assert.IsType<Checked.Accepted>(Check("""
            TIME_PERIOD CATEGORY OBS_VALUE OBS_STATUS
            2026-01     A        3--5      A
            2026-01     B        .         O
            """));

    [Fact]
    public void A_published_figure_needs_its_place_and_quote_and_a_source_we_hold()
    {
        var refused = Assert.IsType<Checked.Refused>(Checking.Check(new Picture("""
            TIME_PERIOD CATEGORY OBS_VALUE SOURCE   QUOTE
            2026-01     A        5         hearsay  five
            2026-01     B        5         report   .
            """, published: true), Structures.People, Picture.Published));
        Assert.Equal("V020 line 2 · V060 line 3", Said(refused.Findings));
    }

    static Checked Check(string drawing) => Checking.Check(new Picture(drawing), Structures.People, Picture.Partner);

    static string Said(IEnumerable<Finding> findings) => string.Join(" · ", findings.Select(f => $"{f.Rule} line {f.Place.Line}"));
}
