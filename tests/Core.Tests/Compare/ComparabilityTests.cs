using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Tests.Compare;

public class ComparabilityTests
{
    [Fact]
    public void Two_exact_counts_of_the_same_people_by_the_same_counter_compare() => Assert.Empty(Why("""
        2020-02 DG _T COUNT 177
        2020-05 DG _T COUNT 165
        """));

    [Fact]
    public void The_order_in_which_they_are_asked_for_does_not_matter()
    {
        var pair = Figures.Read("""
            2018 VSSE _T COUNT 450 le
            2020-05 DG _T COUNT 165
            """).ToList();
        Assert.Equal(
            Comparability.Obstacles(Figures.Structure, pair[0], pair[1]), Comparability.Obstacles(Figures.Structure, pair[1], pair[0]));
    }

    [Fact]
    public void Another_counter_counts_something_else() =>
        Assert.Equal(new Obstacle.OtherCode(Code.Of("COUNTED_BY"), Code.Of("VSSE"), Code.Of("DG")), First("""
            2020-02 VSSE _T COUNT 450
            2020-05 DG _T COUNT 165
            """));

    [Fact]
    public void Another_category_is_another_population() =>
        Assert.Equal(new Obstacle.OtherCode(Code.Of("CATEGORY"), Code.Of("C"), Code.Total), First("""
            2020-02 DG C COUNT 77
            2020-05 DG _T COUNT 165
            """));

    [Fact]
    public void People_in_prison_on_a_day_and_people_who_left_in_a_year_do_not_compare()
    {
        var why = Why("""
            2018 DG _T COUNT 220
            2019 DG _T LEFT 40
            """);
        Assert.Contains(new Obstacle.OtherTemporality(Temporality.Stock, Temporality.Flow), why);
        Assert.Contains(new Obstacle.OtherMeasure(Code.Of("COUNT"), Code.Of("LEFT")), why);
    }

    [Fact]
    public void Persons_and_per_cents_do_not_compare() => Assert.Contains(new Obstacle.OtherUnit(Code.Of("PS"), Code.Of("PT")), Why("""
        2018 DG _T COUNT 220
        2019 DG _T SHARE 29 base=220
        """));

    [Fact]
    public void A_measure_that_does_not_say_stock_or_flow_compares_with_nothing() =>
        Assert.Equal(new Obstacle.OtherTemporality(Temporality.NotStated, Temporality.NotStated), Assert.Single(Why("""
            2017 DG _T CASES 12
            2018 DG _T CASES 14
            """)));

    [Fact]
    public void Two_publications_are_two_statements() =>
        Assert.Equal(new Obstacle.OtherSource(Code.Of("plan"), Code.Of("paper")), Assert.Single(Why("""
            2017 DG _T COUNT 120 source=plan
            2018 DG _T COUNT 140
            """)));

    [Theory]
    [InlineData("30 lt"), InlineData("200 gt"), InlineData("40 le"), InlineData("5 ge"), InlineData("70 approx")]
    public void A_bound_is_no_figure_to_reckon_with(string bound) =>
        Assert.Equal(new Obstacle.NotExact(Period.Of("2013")), Assert.Single(Why($"""
            2013 DG _T COUNT {bound}
            2014 DG _T COUNT 50
            """)));

    [Theory]
    [InlineData("-"), InlineData("#")]
    public void Where_no_number_stands_nothing_changed(string cell) =>
        Assert.Equal(new Obstacle.NoNumber(Period.Of("2013")), Assert.Single(Why($"""
            2013 DG _T COUNT {cell}
            2014 DG _T COUNT 50
            """)));

    [Theory]
    [InlineData(ObsStatus.F), InlineData(ObsStatus.E), InlineData(ObsStatus.D), InlineData(ObsStatus.U), InlineData(ObsStatus.W)]
    public void A_forecast_an_estimate_or_another_definition_is_not_compared(ObsStatus status) =>
        Assert.Equal(new Obstacle.NotObserved(Period.Of("2014"), status), Assert.Single(Why($"""
            2013 DG _T COUNT 40
            2014 DG _T COUNT 50 status={status}
            """)));

    [Fact]
    public void A_provisional_count_compares() => Assert.Empty(Why("""
        2013 DG _T COUNT 40
        2014 DG _T COUNT 50 status=P
        """));

    [Fact]
    public void A_year_and_a_month_are_two_kinds_of_period() =>
        Assert.Equal(new Obstacle.OtherKindOfPeriod(Period.Of("2019"), Period.Of("2020-02")), Assert.Single(Why("""
            2019 DG _T COUNT 220
            2020-02 DG _T COUNT 177
            """)));

    [Fact]
    public void Stretches_of_unequal_length_do_not_compare() =>
        Assert.IsType<Obstacle.OtherKindOfPeriod>(Assert.Single(Why("""
            2012--2014 DG _T LEFT 100
            2015--2020-02 DG _T LEFT 268
            """)));

    [Fact]
    public void Periods_that_overlap_hold_no_change() => Assert.Equal(new Obstacle.SamePeriod(Period.Of("2013--2015")), Assert.Single(Why("""
        2012--2014 DG _T LEFT 100
        2013--2015 DG _T LEFT 268
        """)));

    [Fact]
    public void A_date_that_is_only_implied_carries_no_comparison() =>
        Assert.Equal(new Obstacle.DateImplied(Period.Of("2019-06")), Assert.Single(Why("""
            2019-06 DG _T COUNT 211 note=implied
            2020-02 DG _T COUNT 177
            """)));

    [Fact]
    public void Rates_compare_where_both_bases_are_printed()
    {
        Assert.Empty(Why("""
            2018 DG _T SHARE 31 base=230
            2019 DG _T SHARE 29 base=220
            """));
        Assert.Equal(new Obstacle.BaseNotStated(Period.Of("2018")), Assert.Single(Why("""
            2018 DG _T SHARE 31
            2019 DG _T SHARE 29 base=220
            """)));
    }

    static Obstacle First(string pair) => Why(pair)[0];

    static ImmutableArray<Obstacle> Why(string pair)
    {
        var figures = Figures.Read(pair).ToList();
        return Comparability.Obstacles(Figures.Structure, figures[0], figures[1]);
    }
}
