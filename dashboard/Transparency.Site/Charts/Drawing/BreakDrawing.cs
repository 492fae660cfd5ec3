using System.Collections.Immutable;

namespace Transparency.Site.Charts;

/// <summary>A change of meaning: a double ink line, or a dotted field where it took a stretch of time.</summary>
static class BreakDrawing
{
    public static void Draw(Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling, ImmutableArray<Shape>.Builder shapes)
    {
        foreach (var change in chart.Breaks)
        {
            if (change.TookTime)
            {
                var (begin, end) = (Math.Max(0, axis.At(change.Since)), Math.Min(100, axis.At(change.From)));
                shapes.Add(new Shape.Rect(begin, ceiling + 20, end - begin, counts.Floor - ceiling - 20, "", ChartFills.Field));
                continue;
            }
            var (x, height) = (axis.At(change.From), Whole(counts.Floor + 4 - ceiling));
            shapes.Add(new Shape.Path(x, ceiling, $"M-2.5 0h5v{height}h-5z", "brk"));
            shapes.Add(new Shape.Path(x, ceiling, $"M-2.5 0v{height}M2.5 0v{height}", "brl"));
        }
    }

    static int Whole(double pixels) => (int)pixels;
}
