using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Places: an ink line from the day they were there to the last day the sources speak of. "Up to 40" fades downwards.</summary>
static class CapacityDrawing
{
    public static void Draw(Chart.Time chart, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        for (var i = 0; i < chart.Capacity.Length; i++)
        {
            var step = chart.Capacity[i];
            var (begin, end, y) = (axis.At(step.From), axis.At(step.To.AddDays(1)), counts.At(step.Cell.Height()));
            var line = ImmutableArray.CreateBuilder<Shape>();
            if (step.Cell.UpperBound(whole: false) is not null && step.Cell is Cell.Shown { IsExact: false })
                line.Add(new Shape.Rect(begin, y, end - begin, Math.Min(30, counts.Floor - y), "", ChartFills.Fade(ChartFills.Down, Tone.Second)));
            line.Add(new Shape.Line(begin, y, end, y, "cpl"));
            shapes.Add(line.Count == 1 ? line[0] with { Row = step.Row } : new Shape.Group(line.DrainToImmutable()) { Row = step.Row });
            if (i > 0 && chart.Capacity[i - 1].To.AddDays(1) == step.From)
                shapes.Add(new Shape.Line(begin, counts.At(chart.Capacity[i - 1].Cell.Height()), begin, y, "cpl"));
        }
    }
}
