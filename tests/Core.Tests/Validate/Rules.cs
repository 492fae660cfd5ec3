using Transparency.Fakes;
using Transparency.Validation;

namespace Transparency.Tests.Validate;

/// <summary>Each rule with a picture of what it finds and of what it lets pass.</summary>
public class Rules
{
    [Theory]
    [InlineData("V100 line 3", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     A        4
        2026-01     A        5
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     A        4
        2026-02     A        4
        """)]
    [InlineData("V301 line 2", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       10
        2026-01     A        4
        2026-01     B        3
        2026-01     C        2
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       10
        2026-01     A        4
        2026-01     B        3
        2026-01     C        3
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       10
        2026-01     A        4
        2026-01     B        3
        """)]
    [InlineData("V301 line 2", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       6
        2026-01     A        4
        2026-01     B        3
        """)]
    [InlineData("", """
        TIME_PERIOD SEX OBS_VALUE
        2026-01     _T  10
        2026-01     F   4
        2026-01     M   5
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY OBS_VALUE QUALIFIER
        2026-01     _T       6         gt
        2026-01     A        9         .
        """)]
    [InlineData("V302 line 3", """
        TIME_PERIOD CATEGORY OBS_VALUE QUALIFIER
        2026-01     _T       6         le
        2026-01     A        7         .
        """)]
    [InlineData("V301 line 2 · V302 line 3", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       6
        2026-01     A        7
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY OBS_VALUE OBS_STATUS
        2026-01     _T       6         A
        2026-01     A        7         F
        """)]
    [InlineData("V303 line 3", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     A        count   38        .
        2026-01     A        share   76        49
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     A        count   77        .
        2026-01     A        share   44        177
        """)]
    [InlineData("V303 line 3", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     A        count   77        .
        2026-01     A        share   43.0      177
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE QUALIFIER
        2026-01     A        count   15        .    .
        2026-01     A        share   45        34   approx
        """)]
    [InlineData("V303 line 3", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     A        count   1         .
        2026-01     A        share   51        2
        """)]
    [InlineData("V305 line 4", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     _T       count   49        .
        2026-02     A        count   38        .
        2026-02     A        share   76        .
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-01     _T       count   49        .
        2026-02     A        count   9         .
        2026-02     A        share   18        .
        """)]
    [InlineData("", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE
        2026-02     A        count   38        .
        2026-02     A        share   76        .
        """)]
    public void A_partners_contradiction_refuses_the_extract(string said, string drawing)
    {
        var @checked = Checking.Check(new Picture(drawing), Structures.People, Picture.Partner);
        Assert.Equal(said, string.Join(" · ", @checked.Findings.Select(f => $"{f.Rule} line {f.Place.Line}")));
        Assert.Equal(said.Length > 0, @checked is Checked.Refused);
    }

    [Fact]
    public void A_contradiction_in_print_is_kept_and_told()
    {
        var accepted = Assert.IsType<Checked.Accepted>(Checking.Check(new Picture("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-01     _T       10
            2026-01     A        4
            2026-01     B        3
            2026-01     C        2
            2026-09     _T       14
            """, published: true), Structures.People, Picture.Published));
        Assert.Equal("V301 Note · V304 Note", string.Join(" · ", accepted.Findings.Select(f => $"{f.Rule} {f.Severity}")));
    }

    [Fact]
    public void A_rate_without_count_or_base_is_told_and_accepted() =>
        Assert.Equal("V306 Note", string.Join(" · ", Assert.IsType<Checked.Accepted>(Checking.Check(new Picture("""
            TIME_PERIOD CATEGORY MEASURE OBS_VALUE
            2026-01     A        share   76
            """), Structures.People, Picture.Partner)).Findings.Select(f => $"{f.Rule} {f.Severity}")));

    [Fact]
    public void A_cell_that_stands_twice_is_refused_even_in_print() =>
        Assert.IsType<Checked.Refused>(Checking.Check(new Picture("""
            TIME_PERIOD OBS_VALUE
            2026-01     4
            2026-01     4
            """, published: true), Structures.People, Picture.Published));
}
