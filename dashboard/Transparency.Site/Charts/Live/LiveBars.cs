using System.Collections.Immutable;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Bars from zero at the pixels where the page draws them, each a series of its own.</summary>
static class LiveBars
{
    public static Drawing Of(Chart.Bars chart, Figure figure, Words words)
    {
        var places = BarPlaces.Of(chart);
        var traces = places.Rows.SelectMany(row => row.Bars).SelectMany(bar => Traces(bar.Part, (decimal)(bar.Y + BarPlaces.Thick / 2), figure, words)).ToImmutableArray();
        return new(traces, new()
        {
            Margin = new(0, (decimal)BarDrawing.Beside(chart), 0, 0), Font = LiveInks.Text, Separators = LiveDrawing.Separators(words), Barmode = "overlay",
            Xaxis = new() { Range = [Coordinate.Of(0), Coordinate.Of(Math.Max(chart.Scale.Top, 1))], Visible = false, Fixedrange = true },
            Yaxis = new() { Range = [Coordinate.Of((decimal)places.Height), Coordinate.Of(0)], Visible = false, Fixedrange = true },
            Xaxis2 = traces.Any(trace => trace.Xaxis is not null) ? WithheldBar.Axis(words, 8) : null,
            Annotations = [.. places.Rows.Select(row => new Annotation
            {
                Text = PlotlyText.Of($"{row.Row.Letter} {row.Row.Name}".Trim()), Xref = "paper", X = Coordinate.Of(0), Xanchor = "left", Y = Coordinate.Of((decimal)row.Head + 9), Yanchor = "middle",
            })],
        });
    }

    static IEnumerable<Trace> Traces(BarPart part, decimal y, Figure figure, Words words)
    {
        var (key, name) = (figure.Table.Rows[part.Row].Key, figure.NameOf(part.Row));
        var text = PlotlyText.Of($"{part.Number.Before}{part.Number.Number} {part.After}".Trim());
        switch (part.Cell)
        {
            case Cell.Missing:
                yield break;
            case Cell.Suppressed:
                yield return WithheldBar.Of(part.Row, y, key, name, words);
                yield break;
            case Cell.Range range:
                yield return Bar(range.Lower, 1, null, "") with { Customdata = null };
                yield return Bar(range.Upper, 0.26m, null, text);
                yield break;
            case Cell.Shown { IsExact: true } shown:
                yield return Bar(shown.Value, part.Open ? 0 : 1, part.Open ? new(LiveInks.Of(part.Tone), 2) : null, text);
                yield break;
            case Cell.Shown bound:
                // A line at the bound, a stroke towards what is possible.
                var up = bound.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast;
                var stroke = bound.Qualifier == Qualifier.Approximately ? 0 : Math.Round(bound.Value * 0.06m, 2);
                yield return Bar(bound.Value, 0.26m, new(LiveInks.Of(part.Tone), 2), text) with
                {
                    ErrorX = new("data", false, [up ? stroke : 0], [up ? 0 : stroke], LiveInks.Of(part.Tone), 2.5m, 4),
                };
                yield break;
        }

        Trace Bar(decimal x, decimal opacity, Line? line, string text) => new()
        {
            Type = "bar", Orientation = "h", Name = name, Legendgroup = key, X = [Coordinate.Of(x)], Y = [Coordinate.Of(y)], Width = (decimal)BarPlaces.Thick, Customdata = [part.Row],
            Text = [text], Textposition = "outside", Textangle = 0, Constraintext = "none", Cliponaxis = false,
            Marker = new() { Color = LiveInks.Of(part.Tone), Opacity = opacity, Line = line },
        };
    }
}
