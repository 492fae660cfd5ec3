using System.Collections.Immutable;
using System.Globalization;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Axes and ground of a time chart: the same hairlines, breaks, events and empty end as on the page.</summary>
static class TimeLayout
{
    public static Layout Of(Chart.Time chart, Words words)
    {
        var counts = TimeDrawing.Counts(chart);
        return new()
        {
            Margin = new((decimal)TimeGround.Pad(chart, counts, words.Format), (decimal)TimeDrawing.Beside(chart), (decimal)counts.Ceiling, (decimal)TimeDrawing.Foot),
            Font = LiveInks.Text, Separators = LiveDrawing.Separators(words),
            Xaxis = new()
            {
                Type = "date", Range = [Coordinate.Of(chart.First), Coordinate.Of(chart.Last)], Showgrid = false, Zeroline = false, Showline = true, Linecolor = LiveInks.Ink,
                Ticks = "outside", Tickcolor = LiveInks.Ink, Tickfont = LiveInks.Aside, Ticklabelmode = "period",
                Tickformatstops = [new(["M12", null], "%Y"), new(["M1", "M12"], "%b %Y"), new([null, "M1"], "%-d %b %Y")],
            },
            Yaxis = new()
            {
                Range = [Coordinate.Of(0), Coordinate.Of(counts.Top)], Fixedrange = true, Showgrid = true, Gridcolor = LiveInks.Rule, Zeroline = true, Zerolinecolor = LiveInks.Ink,
                Tickmode = "array", Tickvals = [0, .. counts.Lines()], Tickfont = LiveInks.Aside,
                Ticktext = ["0", .. counts.Lines().Select(line => PlotlyText.Of(TimeGround.Number(chart, line, words.Format)))],
            },
            Yaxis2 = TimeGroundTraces.Fields(chart).Count == 0 ? null : new()
            {
                Type = "category", Categoryorder = "array", Categoryarray = ["", PlotlyText.Of(words["chart.withheld"])], Overlaying = "y", Visible = false, Fixedrange = true,
                Range = [Coordinate.Of(0), Coordinate.Of(Math.Round((decimal)TimeDrawing.PlotHeight / 44, 2))],
            },
            Shapes = [.. Shapes(chart)],
            Annotations = [.. Annotations(chart, words)],
        };
    }

    static IEnumerable<Plotly.Shape> Shapes(Chart.Time chart)
    {
        var held = chart.Within(chart.LastHeld.AddDays(1));
        if (held < chart.Last) yield return Field(held, chart.Last, LiveInks.Panel, 1);
        foreach (var change in chart.Breaks)
        {
            if (change.TookTime)
            {
                yield return Field(chart.Within(change.Since), chart.Within(change.From), LiveInks.Rule2, 0.15m);
                continue;
            }
            foreach (var beside in new[] { -2.5m, 2.5m })
                yield return new()
                {
                    Type = "line", Xref = "x", Yref = "paper", Xsizemode = "pixel", Xanchor = Coordinate.Of(chart.Within(change.From)), X0 = Coordinate.Of(beside), X1 = Coordinate.Of(beside),
                    Y0 = Coordinate.Of(0), Y1 = Coordinate.Of(1), Line = new(LiveInks.Ink, 1.25m),
                };
        }
        foreach (var happening in chart.Events)
            yield return new()
            {
                Type = "line", Xref = "x", Yref = "paper", X0 = Coordinate.Of(chart.Within(happening.When)), X1 = Coordinate.Of(chart.Within(happening.When)),
                Y0 = Coordinate.Of(0), Y1 = Coordinate.Of(1), Layer = "below", Line = new(LiveInks.Rule2, 1, "dot"),
            };
    }

    static Plotly.Shape Field(DateTime from, DateTime to, string color, decimal opacity) => new()
    {
        Type = "rect", Xref = "x", Yref = "paper", X0 = Coordinate.Of(from), X1 = Coordinate.Of(to), Y0 = Coordinate.Of(0), Y1 = Coordinate.Of(1),
        Fillcolor = color, Opacity = opacity, Layer = "below", Line = new(null, 0),
    };

    static IEnumerable<Annotation> Annotations(Chart.Time chart, Words words)
    {
        foreach (var (happening, place) in chart.Events.Zip(EventRow.Places(chart.Events, new TimeAxis(chart.From, chart.To))))
            yield return new()
            {
                Xshift = LiveDrawing.Short(place.Dx), Text = happening.Number.ToString(CultureInfo.InvariantCulture), X = Coordinate.Of(chart.Within(happening.When)), Y = Coordinate.Of(1), Yref = "paper", Yanchor = "bottom", Yshift = 4,
                Bordercolor = LiveInks.Quiet, Borderpad = 3, Bgcolor = LiveInks.Paper,
            };
        foreach (var (index, change) in chart.Breaks.Index())
            yield return Aside(change.Label.Narrow, chart.Within(change.From)) with
            {
                Y = Coordinate.Of(1), Yanchor = "bottom", Xanchor = index % 2 == 0 ? "right" : "left", Xshift = index % 2 == 0 ? -6 : 6,
            };
        if (!chart.NoFigure.IsEmpty)
            yield return Aside(chart.NoFigure.Narrow, chart.Last) with { Y = Coordinate.Of(0), Yanchor = "bottom", Xanchor = "right", Xshift = -6 };
        yield return Aside(chart.Release, chart.Last) with { Y = Coordinate.Of(0), Yanchor = "top", Xanchor = "right", Yshift = -26 };
        // Once, over the longest: it speaks for all.
        foreach (var (begin, end) in TimeGroundTraces.Fields(chart).OrderByDescending(field => field.End - field.Begin).Take(1))
            yield return Aside(words["chart.withheld"], begin + (end - begin) / 2) with { Y = Coordinate.Of(0), Yanchor = "bottom", Yshift = 46 };
    }

    static Annotation Aside(string text, DateTime at) => new() { Text = PlotlyText.Of(text), X = Coordinate.Of(at), Y = Coordinate.Of(0), Yref = "paper", Font = LiveInks.Aside };
}
