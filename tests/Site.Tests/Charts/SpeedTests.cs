using System.Diagnostics;
using Transparency.Site.Charts;

namespace Transparency.Tests.Charts;

public class SpeedTests
{
    [Fact]
    public void Six_charts_over_ten_thousand_rows_take_less_than_a_second()
    {
        var categories = new[] { "_T", "A", "B", "C", "D", "E" };
        var months = Enumerable.Range(0, 278).Select(i => $"{new DateOnly(2002, 1, 1).AddMonths(i):yyyy-MM}").ToArray();
        var rows = months.SelectMany((month, i) => categories.SelectMany(category => new[] { "_T", "F", "M" }.SelectMany(sex => new[] { "DG", "VSSE" }
            .Select(counter => $"{month} {counter} {category} {sex} {(category == "_T" ? 600 : 90) + i * 7 % 40}"))));
        var material = Drawn.Material("TIME_PERIOD COUNTER CATEGORY SEX OBS_VALUE\n" + string.Join('\n', rows));
        Assert.Equal(10_008, material.Edition.Observations.Length);
        // The best of three: a busy machine is no slow page.
        var best = Enumerable.Range(0, 3).Min(_ => Page());
        Assert.True(best < TimeSpan.FromSeconds(1), $"{best}");

        TimeSpan Page()
        {
            var watch = Stopwatch.StartNew();
            foreach (var category in categories)
                Drawn.Html(new TimeFigure
                {
                    Id = "c" + category, Title = category, Figures = material.Select("count", ("CATEGORY", category)),
                    Main = material.Select("count", ("COUNTER", "DG"), ("CATEGORY", category)), Download = "/all.csv",
                }.Make(material));
            return watch.Elapsed;
        }
    }
}
