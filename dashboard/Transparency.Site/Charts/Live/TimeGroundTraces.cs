using System.Collections.Immutable;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Capacity, and the hatch over what is withheld: it stands on an axis of words, since there is no number for it to stand at.</summary>
static class TimeGroundTraces
{
    public static IEnumerable<Trace> Of(Chart.Time chart, Figure figure, Words words)
    {
        foreach (var step in chart.Capacity)
        {
            var (begin, end) = (chart.Within(step.From), chart.Within(step.To.AddDays(1)));
            yield return new()
            {
                Mode = "lines+text", Name = figure.NameOf(step.Row), Legendgroup = figure.Table.Rows[step.Row].Key, Line = new(LiveInks.Ink, 2, step.Cell.Exact is null ? "dash" : null),
                X = [Coordinate.Of(begin), Coordinate.Of(end)], Y = [Coordinate.Of(step.Cell.Height()), Coordinate.Of(step.Cell.Height())], Customdata = [step.Row, step.Row],
                Text = ["", PlotlyText.Of($"{step.Number.Short} {step.Label.Narrow}".Trim())], Textposition = "top left", Cliponaxis = false,
            };
        }
        if (Withheld(chart, words) is { } hatch) yield return hatch;
    }

    static Trace? Withheld(Chart.Time chart, Words words)
    {
        var fields = Fields(chart);
        if (fields.Count == 0) return null;
        Coordinate floor = Coordinate.Of(""), word = Coordinate.Of(PlotlyText.Of(words["chart.withheld"]));
        return new()
        {
            Mode = "lines", Name = PlotlyText.Of(words["chart.withheld"]), Yaxis = "y2", Line = new(LiveInks.Ink, 1.5m), Fill = "toself", Fillcolor = Layout.Clear, Fillpattern = LiveInks.Hatch,
            X = [.. fields.SelectMany(field => new[] { field.Begin, field.Begin, field.End, field.End, field.Begin }.Select(Coordinate.Of).Append(Coordinate.None))],
            Y = [.. fields.SelectMany(_ => new[] { floor, word, word, floor, floor, Coordinate.None })],
        };
    }

    /// <summary>As drawn: what follows closely is one field, and none is too narrow to be seen.</summary>
    internal static List<(DateTime Begin, DateTime End)> Fields(Chart.Time chart)
    {
        var least = (chart.Last - chart.First) / 60;
        return [.. WithheldDrawing.Stretches(chart, new TimeAxis(chart.From, chart.To)).GroupBy(mark => mark.Value, mark => mark.Key)
            .Select(stretch => (Begin: stretch.Min(mark => chart.Begin(mark.Period)), End: stretch.Max(mark => chart.End(mark.Period))))
            .Select(field => field.End - field.Begin >= least ? field : (field.Begin, (field.Begin + least).Date))];
    }
}
