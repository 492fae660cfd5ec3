using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Tests.Compare;

public class LatestFigureTests
{
    [Fact]
    public void The_latest_figure_is_set_against_the_last_comparable_one()
    {
        var latest = Latest("""
            2019-11 DG _T COUNT 190
            2020-02 DG _T COUNT 177
            2020-04 DG _T COUNT 170 approx
            2020-05 DG _T COUNT 165
            """);
        Assert.Equal("2020-05", $"{latest.Figure.Period}");
        var change = Assert.IsType<Against.Change>(latest.Against);
        Assert.Equal(("2020-02", -12m, false), ($"{change.Earlier.Period}", change.Amount, change.InPoints));
    }

    [Fact]
    public void A_rate_changes_in_points()
    {
        var latest = LatestFigure.Of(
            Figures.Edition("""
                2018 DG _T SHARE 31.5 base=230
                2019 DG _T SHARE 29 base=220
                """),
            Selection.Of(Figures.Structure, "SHARE", ("COUNTED_BY", "DG")))!;
        Assert.Equal(new Against.Change(((Against.Change)latest.Against).Earlier, -2.5m, InPoints: true), latest.Against);
    }

    [Fact]
    public void Where_nothing_compares_the_nearest_figure_says_why()
    {
        var why = Assert.IsType<Against.NotComparable>(Latest("""
            2013 DG _T COUNT 30 lt
            2018 DG _T COUNT 220
            2020-05 DG _T COUNT 165
            """).Against);
        Assert.Equal("2018", $"{why.Earlier.Period}");
        Assert.IsType<Obstacle.OtherKindOfPeriod>(Assert.Single(why.Why));
    }

    [Fact]
    public void The_first_figure_has_nothing_earlier() => Assert.IsType<Against.NothingEarlier>(Latest("2020-05 DG _T COUNT 165").Against);

    [Fact]
    public void A_forecast_or_an_empty_cell_is_never_the_latest_figure() => Assert.Equal("2020-05", $"{Latest("""
        2020-05 DG _T COUNT 165
        2021-05 DG _T COUNT 150 status=F
        2022-05 DG _T COUNT - status=M
        2023-05 DG _T COUNT # status=Q
        """).Figure.Period}");

    [Fact]
    public void An_exact_figure_stands_before_a_bound_of_the_same_date() => Assert.Equal(165m, Latest("""
        2020-05 DG _T COUNT 150 gt source=a
        2020-05 DG _T COUNT 165 source=b
        """).Figure.Cell.Exact);

    [Fact]
    public void Other_counters_and_categories_stay_out_unless_asked_for()
    {
        var edition = Figures.Edition("""
            2020-02 DG C COUNT 77
            2020-02 DG _T COUNT 177
            2020-05 VSSE _T COUNT 450
            """);
        Assert.Equal(177m, Of("DG", "_T"));
        Assert.Equal(77m, Of("DG", "C"));
        Assert.Equal(450m, LatestFigure.Of(edition, Selection.Of(Figures.Structure, "COUNT"))!.Figure.Cell.Exact);

        decimal? Of(string who, string category) => LatestFigure.Of(
            edition, Selection.Of(Figures.Structure, "COUNT", ("COUNTED_BY", who), ("CATEGORY", category)))!.Figure.Cell.Exact;
    }

    [Fact]
    public void Where_no_number_is_held_there_is_no_latest_figure() => Assert.Null(
        LatestFigure.Of(Figures.Edition(""), Selection.Of(Figures.Structure, "COUNT")));

    static LatestFigure Latest(string table) => LatestFigure.Of(
        Figures.Edition(table), Selection.Of(Figures.Structure, "COUNT", ("COUNTED_BY", "DG")))!;
}
