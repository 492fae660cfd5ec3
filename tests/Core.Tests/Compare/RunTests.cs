using Transparency.Comparison;

namespace Transparency.Tests.Compare;

public class RunTests
{
    [Theory]
    [InlineData("1 2 3", "")]
    [InlineData("1 2 3 4", "2011-2014")]
    [InlineData("1 2 3 4 5lt 6 7 8 9", "2011-2014 2016-2019")]
    [InlineData("1 2 3 4 # 6 7", "2011-2014")]
    [InlineData("1 2 - 4 5", "")]
    public void Four_comparable_figures_make_a_line_and_nothing_unknown_is_passed_over(string years, string runs)
    {
        var lines = years.Split(' ').Select((year, index) => year switch
        {
            "#" or "-" => $"201{index + 1} DG _T COUNT {year}",
            [var digit, 'l', 't'] => $"201{digit} DG _T COUNT 30 lt",
            _ => $"201{year} DG _T COUNT 100",
        });
        Assert.Equal(runs, Written(string.Join('\n', lines)));
    }

    [Fact]
    public void A_line_ends_at_a_break() => Assert.Equal("2017-2020 2021-2024", Written(string.Join('\n',
        Enumerable.Range(2017, 8).Select(year => $"{year} DG _T COUNT 100"))));

    [Fact]
    public void Two_counters_are_two_lines() => Assert.Equal("2011-2014 2011-2014", Written(string.Join('\n',
        Enumerable.Range(2011, 4).SelectMany(year => new[] { $"{year} DG _T COUNT 100", $"{year} VSSE _T COUNT 300" }))));

    static string Written(string table) => string.Join(' ', Run.Of(Figures.Structure, Figures.Read(table))
        .Select(run => $"{run[0].Period}-{run[^1].Period}"));
}
