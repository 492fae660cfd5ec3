using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Tests.Compare;

/// <summary>Category D was revised between 2 April 2019 and 1 February 2020; all names changed on 1 January 2021.</summary>
public class BreakTests
{
    [Theory]
    [InlineData("2019-03", "2019-04", "revised")]
    [InlineData("2019-04", "2020-02", "revised")]
    [InlineData("2019-06", "2019-09", "revised")]
    [InlineData("2018-04", "2019-03", "")]
    [InlineData("2020-02", "2020-05", "")]
    [InlineData("2020-05", "2021-02", "names")]
    [InlineData("2019-04", "2021-02", "names revised")]
    public void A_change_of_the_list_parts_what_lies_before_inside_and_after_it(string earlier, string later, string breaks) =>
        Assert.Equal(breaks, Breaks("D", earlier, later));

    [Fact]
    public void A_change_of_one_category_leaves_the_others_alone() => Assert.Equal("", Breaks("C", "2019-04", "2020-02"));

    [Fact]
    public void A_figure_marked_as_the_first_of_a_new_series_has_no_past()
    {
        var pair = Figures.Read("""
            2015 DG _T COUNT 100
            2016 DG _T COUNT 120 status=B
            """).ToList();
        Assert.Equal(new Obstacle.NewSeries(Period.Of("2016")), Assert.Single(Comparability.Obstacles(Figures.Structure, pair[0], pair[1])));
    }

    static string Breaks(string category, string earlier, string later)
    {
        var pair = Figures.Read($"""
            {earlier} DG {category} COUNT 68
            {later} DG {category} COUNT 41
            """).ToList();
        var obstacles = Comparability.Obstacles(Figures.Structure, pair[0], pair[1]);
        Assert.All(obstacles, obstacle => Assert.IsType<Obstacle.BreakBetween>(obstacle));
        return string.Join(' ', obstacles.Cast<Obstacle.BreakBetween>().Select(obstacle => obstacle.Break.Event));
    }
}
