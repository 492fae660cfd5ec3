using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Transparency.Definitions;
using Transparency.Site.Charts;
using Transparency.Site.Plotly;
using Transparency.Statistics;
using Transparency.Tests.Charts;

namespace Transparency.Tests.Live;

/// <summary>Whatever a partner calls a thing is text: in the page, in the picture, and for a library that reads markup of its own.</summary>
public class HostileTests
{
    static readonly string[] Labels =
    [
        "<script>alert(1)</script>", "<b>bold</b>", "<a href='javascript:alert(1)'>link</a>", "<a href=\"javascript:alert(1)\">link</a>", "one<br>two", "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;", "&#60;b&#62;", "%{customdata}", "%{x}<extra></extra>", "=HYPERLINK(\"x\")", "+1", "@SUM(1)", "$\\alpha$",
        "right\u202eto left", "\u2066isolate", "</title></svg><script>", "]]><x>", "{n}", "line\u2028separator", new string('<', 10_000), new string('x', 9_990) + "<b>bold", "a\ud800b",
    ];

    [Fact]
    public void A_label_is_never_markup_in_page_or_picture()
    {
        var plain = Shape("harmless");
        Assert.All(Labels, label => Assert.Equal(plain, Shape(label)));
    }

    [Fact]
    public void A_label_is_never_markup_or_a_template_in_the_data()
    {
        foreach (var figure in Labels.SelectMany(Figures))
        {
            var bytes = LiveFigures.Bytes(figure);
            var written = Encoding.UTF8.GetString(bytes.Span);
            Assert.DoesNotContain(written, sign => sign is '<' or '>' or '\u202e' or '\u2066' or '\u2028');
            var data = LiveFigures.Written(figure);
            foreach (var drawing in data.Drawings())
            {
                Assert.DoesNotContain(drawing.Texts(), text => text.Any(sign => sign is '<' or '>' or '\n' or '\u202e' or '\u2066') || text.Length > PlotlyText.Most * 5 + 1);
                Assert.DoesNotContain(written, "template", StringComparison.Ordinal);
                Assert.Empty(PlotSchema.Refused(drawing));
            }
        }
    }

    [Theory]
    [InlineData("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("right\u202eto", "rightto")]
    [InlineData("\ud83d\ude00 Ünï", "\ud83d\ude00 Ünï")]
    public void Text_for_plotly_is_text(string text, string written) => Assert.Equal(written, PlotlyText.Of(text));

    [Fact]
    public void A_label_longer_than_a_label_is_cut_and_the_table_has_the_whole()
    {
        Assert.Equal(PlotlyText.Most + 1, PlotlyText.Of(new string('x', 10_000)).Length);
        var figure = Figures(new string('y', 10_000)).First();
        Assert.Contains(LiveFigures.Written(figure).GetProperty("rows").Texts(), text => text.Length >= 10_000);
    }

    /// <summary>What a page is made of: its elements and the names of their attributes, in order. Labels that find no place on a picture, or another, are no part of it.</summary>
    static string[] Shape(string label) =>
    [
        .. Drawn.Parse(string.Concat(Figures(label).Select(figure => Drawn.Html(figure)))).QuerySelectorAll("*")
            .Where(element => element.LocalName is not ("text" or "tspan") && element.Closest(".evl0") is null && element.QuerySelector(".evl0") is null && !element.ClassList.Contains("evl0"))
            .Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"),
    ];

    /// <summary>One of each kind of chart over a dataset in which everything is called the same.</summary>
    static IEnumerable<Figure> Figures(string label)
    {
        var material = Named(Drawn.Material(Inmates.Categories), label);
        yield return new BarFigure { Id = "bars", Title = label, Figures = material.Select("count", ("COUNTER", "DG"), ("CATEGORY", "*")), Rows = "CATEGORY" }.Make(material);
        yield return new StackedFigure { Id = "stack", Title = label, Parts = "CATEGORY", Rows = [new(label, material, material.Select("count", ("COUNTER", "DG"), ("CATEGORY", "*")))] }.Make();
        var series = Named(Drawn.Material("TIME_PERIOD COUNTER CATEGORY OBS_VALUE\n" + string.Join('\n', from i in Enumerable.Range(0, 6)
            from category in "AB"
            select $"{new DateOnly(2023, 1, 15).AddMonths(i * 5):yyyy-MM-dd} DG {category} {10 + i}")), label);
        yield return new TimeFigure { Id = "series", Title = label, Figures = series.Select("count", ("CATEGORY", "A B")) }.Make(series);
    }

    static Material Named(Material material, string label)
    {
        var name = new Text(new[] { "nl", "fr", "de", "en" }.Select(language => KeyValuePair.Create(language, label)));
        return material with
        {
            Edition = material.Edition with
            {
                Structure = material.Structure with
                {
                    Measures = [.. material.Structure.Measures.Select(measure => measure with { Name = name })],
                    Dimensions = [.. material.Structure.Dimensions.Select(dimension => dimension with
                    {
                        Name = name,
                        CodeList = new(dimension.CodeList.Id, name, dimension.CodeList.Disjoint, dimension.CodeList.Exhaustive, [.. dimension.CodeList.Items.Select(item => item with { Name = name })]),
                    })],
                },
            },
        };
    }
}
