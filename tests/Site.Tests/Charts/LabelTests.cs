using System.Collections.Concurrent;
using System.Globalization;
using AngleSharp.Dom;
using Transparency.Site.Charts;

namespace Transparency.Tests.Charts;

/// <summary>Labels measured with the widest face the page may be shown in, at every width a chart may have.</summary>
public class LabelTests
{
    public static TheoryData<string, int> Charts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var language in new[] { "nl", "fr", "de", "en" })
                foreach (var width in new[] { 252, 318, 354, 500, 699, 700, 800, 900 }) data.Add(language, width);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_label_of_a_time_chart_covers_another_or_leaves_the_box(string language, int width)
    {
        foreach (var (figure, page) in Pages(language))
        {
            var hidden = width < 700 ? "wid" : "nrw";
            var beside = page.QuerySelector(".plot.room4") is null ? 0 : 64;
            var labels = page.QuerySelectorAll(".plot text")
                .Where(text => !text.ClassList.Contains(hidden) && text.TextContent is { Length: > 0 }).Select(text => Box(text, width - beside)).ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                Assert.True(labels[i].Right <= width + 4, $"{figure} at {width}: '{labels[i].Text}' runs out of the box");
                for (var j = 0; j < i; j++)
                    Assert.False(Meet(labels[i], labels[j]), $"{figure} at {width}: '{labels[i].Text}' covers '{labels[j].Text}'");
            }
        }
    }

    [Fact]
    public void Every_one_of_a_handful_of_figures_is_labelled_on_a_narrow_screen()
    {
        var page = Drawn.Page(TimeFigureTests.People(Drawn.Material(Inmates.Published)));
        var narrow = page.QuerySelectorAll(".plot text:not(.wid) .tb").Select(text => text.TextContent.TrimStart('>', ' ')).ToHashSet();
        Assert.Superset(new HashSet<string> { "30", "200", "450", "220", "177", "165" }, narrow);
    }

    /// <summary>Counts a month apart, all of nearly one height, among bounds.</summary>
    static Figure Crowded(string language) => TimeFigureTests.People(Drawn.Material("""
        TIME_PERIOD COUNTER OBS_VALUE QUALIFIER
        2017        VSSE    300       gt
        2018        VSSE    310       le
        2019        DG      305       .
        2019-10     DG      301       .
        2019-11     DG      303       .
        2019-12     DG      302       .
        2020-01     DG      304       .
        2020-02     VSSE    306       approx
        """, language)) with { Id = "crowded" };

    static readonly ConcurrentDictionary<string, (string Id, IElement Page)[]> Made = new();

    static (string Id, IElement Page)[] Pages(string language) => Made.GetOrAdd(language, made =>
        [.. MarkupTests.All(made).Where(figure => figure.Chart is Chart.Time).Append(Crowded(made)).Select(figure => (figure.Id, Drawn.Page(figure, made)))]);

    static (string Text, double Left, double Right, double Top, double Bottom) Box(IElement text, double width)
    {
        double Number(string name) => double.Parse(text.GetAttribute(name) ?? "0", CultureInfo.InvariantCulture);
        var x = double.Parse(text.GetAttribute("x")!.TrimEnd('%'), CultureInfo.InvariantCulture) * width / 100 + Number("dx");
        var wide = text.ChildNodes.Sum(node => TextWidth.Of(new Span(node.TextContent, node is IElement { ClassName: "tb" } ? Weight.Bold : Weight.Plain)));
        var left = text.ClassList.Contains("mid") ? x - wide / 2 : text.ClassList.Contains("end") ? x - wide : x;
        return (text.TextContent, left, left + wide, Number("y") - 11, Number("y") + 3);
    }

    static bool Meet((string, double Left, double Right, double Top, double Bottom) one, (string, double Left, double Right, double Top, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
