using System.Collections.Immutable;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// The figures of a time chart, series by series. What is exact is a dot, or a line as wide as its period; runs are joined; a bound is a line
/// with a stroke towards where the number can be. A point carries its row; what only helps to draw it carries none.
/// </summary>
static class TimeTraces
{
    public static IEnumerable<Trace> Of(Chart.Time chart, Figure figure)
    {
        var inner = chart.Runs.Where(run => run.Length > MarkDrawing.FullDots).SelectMany(run => run[1..^1].Select(index => (index, run.Length))).ToDictionary(pair => pair.index, pair => pair.Length);
        foreach (var series in chart.Marks.Select((mark, index) => (Mark: mark, Index: index)).GroupBy(pair => figure.Table.Rows[pair.Mark.Row].Key))
        {
            var marks = series.Where(pair => pair.Mark.Cell is Cell.Shown { IsExact: true }).ToList();
            var own = new OfSeries(chart, series.Key, figure.NameOf(series.First().Mark.Row), series.First().Mark.Tone);
            if (own.Joined([.. chart.Runs.Where(run => !chart.Marks[run[0]].IsBar && series.Any(pair => pair.Index == run[0]))]) is { } line) yield return line;
            if (own.Wide(marks.Where(pair => pair.Mark.IsBar).Select(pair => pair.Mark)) is { } wide) yield return wide;
            foreach (var size in marks.Where(pair => !pair.Mark.IsBar && inner.GetValueOrDefault(pair.Index) <= MarkDrawing.MostDots)
                .GroupBy(pair => (Small: inner.ContainsKey(pair.Index), pair.Mark.Open)))
                yield return own.Dots([.. size.Select(pair => pair.Mark)], size.Key.Small, size.Key.Open);
            var bounds = series.Select(pair => pair.Mark).Where(mark => mark.Cell is Cell.Range or Cell.Shown { IsExact: false }).ToList();
            if (bounds.Count > 0) foreach (var bound in BoundTraces.Of(chart, bounds, own)) yield return bound;
        }
    }

    /// <summary>What the traces of one series have in common.</summary>
    internal sealed record OfSeries(Chart.Time Chart, string Key, string Name, Tone Tone)
    {
        public string Color => LiveInks.Of(Tone);

        /// <summary>Null where nothing is joined.</summary>
        public Trace? Joined(IReadOnlyCollection<ImmutableArray<int>> runs)
        {
            if (runs.Count == 0) return null;
            var line = new Path();
            foreach (var run in runs)
            {
                foreach (var mark in run.Select(index => Chart.Marks[index])) line.Add(Chart.Middle(mark.Period), mark.Cell.Height(), mark.Row);
                line.Break();
            }
            return line.Draw(this, new(Color, 2.5m));
        }

        /// <summary>Lines as wide as their periods. Null where there is none.</summary>
        public Trace? Wide(IEnumerable<TimeMark> marks)
        {
            var line = new Path();
            foreach (var mark in marks)
            {
                foreach (var moment in new[] { Chart.Begin(mark.Period), Chart.Middle(mark.Period), Chart.End(mark.Period) }) line.Add(moment, mark.Cell.Height(), mark.Row);
                line.Break();
            }
            return line.IsEmpty ? null : line.Draw(this, new(Color, 5));
        }

        public Trace Dots(IReadOnlyCollection<TimeMark> marks, bool small, bool open) => new()
        {
            Mode = "markers+text", Name = Name, Legendgroup = Key,
            X = [.. marks.Select(mark => Coordinate.Of(Chart.Middle(mark.Period)))], Y = [.. marks.Select(mark => Coordinate.Of(mark.Cell.Height()))],
            Customdata = [.. marks.Select(mark => (int?)mark.Row)],
            Text = [.. marks.Select(Label)], Textposition = marks.Any(mark => mark.MustBeNamed) ? "middle right" : "top center", Cliponaxis = false,
            Marker = new() { Color = open ? LiveInks.Paper : Color, Size = small ? 5.5m : 10, Line = small ? null : open ? new(Color, 2) : new(LiveInks.Paper, 2) },
        };

        static string Label(TimeMark mark) => mark.Weight < TimeMark.EndOfSeries ? "" : PlotlyText.Of($"{mark.Number.Short} {mark.Label.Narrow}".Trim());
    }

    /// <summary>A line that may be broken.</summary>
    sealed class Path
    {
        readonly ImmutableArray<Coordinate>.Builder x = ImmutableArray.CreateBuilder<Coordinate>(), y = ImmutableArray.CreateBuilder<Coordinate>();
        readonly ImmutableArray<int?>.Builder rows = ImmutableArray.CreateBuilder<int?>();

        public bool IsEmpty => x.Count == 0;

        public void Add(DateTime when, decimal number, int row)
        {
            x.Add(Coordinate.Of(when));
            y.Add(Coordinate.Of(number));
            rows.Add(row);
        }

        public void Break()
        {
            x.Add(Coordinate.None);
            y.Add(Coordinate.None);
            rows.Add(null);
        }

        public Trace Draw(OfSeries series, Line line) => new()
        {
            Mode = "lines", Name = series.Name, Legendgroup = series.Key, Line = line,
            X = x.ToImmutable(), Y = y.ToImmutable(), Customdata = rows.ToImmutable(),
        };
    }
}
