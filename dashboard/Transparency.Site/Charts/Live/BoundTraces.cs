using System.Collections.Immutable;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What is no single number: a line where the bound is, a stroke and a tip towards what is possible; never a dot.</summary>
static class BoundTraces
{
    /// <summary>Of a stroke, in pixels.</summary>
    const decimal Depth = 40;

    public static IEnumerable<Trace> Of(Chart.Time chart, IReadOnlyList<TimeMark> bounds, TimeTraces.OfSeries series)
    {
        var top = TimeDrawing.Counts(chart).Top;
        var depth = Depth * top / (decimal)TimeDrawing.PlotHeight;
        foreach (var dashed in bounds.GroupBy(mark => mark.Cell is Cell.Shown { Qualifier: Qualifier.Approximately }).OrderBy(group => group.Key))
            yield return new()
            {
                Mode = "lines", Name = series.Name, Legendgroup = series.Key, Line = new(series.Color, 2.5m, dashed.Key ? "dash" : null),
                X = [.. dashed.SelectMany(mark => Ends(mark).SelectMany(_ => new[] { Coordinate.Of(chart.Begin(mark.Period)), Coordinate.Of(chart.End(mark.Period)), Coordinate.None }))],
                Y = [.. dashed.SelectMany(Ends).SelectMany(end => new[] { Coordinate.Of(end), Coordinate.Of(end), Coordinate.None })],
            };
        var strokes = bounds.Select(mark => (Mark: mark, Stroke: Stroke(mark.Cell, top, depth))).ToList();
        // The number stands on the side where the stroke is not.
        foreach (var side in strokes.GroupBy(pair => pair.Stroke.Up > 0).OrderBy(group => group.Key))
            yield return new()
            {
                Mode = "markers+text", Name = series.Name, Legendgroup = series.Key,
                X = [.. side.Select(pair => Coordinate.Of(chart.Middle(pair.Mark.Period)))], Y = [.. side.Select(pair => Coordinate.Of(pair.Mark.Cell.Height()))],
                Customdata = [.. side.Select(pair => (int?)pair.Mark.Row)],
                Text = [.. side.Select(pair => PlotlyText.Of(pair.Mark.Number.Short))], Textposition = side.Key ? "bottom center" : "top center", Cliponaxis = false,
                Marker = new() { Symbol = "line-ew-open", Size = 16, Color = series.Color, Line = new(series.Color, 2.5m) },
                ErrorY = new("data", false, [.. side.Select(pair => pair.Stroke.Up)], [.. side.Select(pair => pair.Stroke.Down)], series.Color, 2, 0),
            };
        foreach (var (up, symbol) in new[] { (true, "triangle-up"), (false, "triangle-down") })
        {
            var tips = strokes.Where(pair => pair.Mark.Cell is Cell.Shown && (up ? pair.Stroke.Up : pair.Stroke.Down) > 0).ToList();
            if (tips.Count == 0) continue;
            yield return new()
            {
                Mode = "markers", Name = series.Name, Legendgroup = series.Key, Marker = new() { Symbol = symbol, Size = 8, Color = series.Color },
                X = [.. tips.Select(pair => Coordinate.Of(chart.Middle(pair.Mark.Period)))],
                Y = [.. tips.Select(pair => Coordinate.Of(pair.Mark.Cell.Height() + pair.Stroke.Up - pair.Stroke.Down))],
            };
        }
    }

    static decimal[] Ends(TimeMark mark) => mark.Cell is Cell.Range range ? [range.Upper, range.Lower] : [mark.Cell.Height()];

    static (decimal Up, decimal Down) Stroke(Cell cell, decimal top, decimal depth) => cell switch
    {
        Cell.Range range => (0, range.Upper - range.Lower),
        Cell.Shown { Qualifier: Qualifier.LessThan or Qualifier.AtMost } upper => (0, Math.Round(Math.Min(depth, upper.Value), 2)),
        Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast } lower => (Math.Round(Math.Min(depth, top - lower.Value), 2), 0),
        _ => (0, 0),
    };
}
