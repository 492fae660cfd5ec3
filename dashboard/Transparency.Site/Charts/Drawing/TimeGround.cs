using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What lies under the marks: the stretch for which no figure is held, the hairlines with their numbers, the years, the day of the release.</summary>
static class TimeGround
{
    /// <summary>Pixels left of the plot, for the numbers of the scale.</summary>
    public static double Pad(Chart.Time chart, CountAxis counts, LanguageFormat format) =>
        counts.Lines().Select(line => TextWidth.Of(new Span(Number(chart, line, format)))).DefaultIfEmpty().Max() <= 28 ? 36 : 52;

    public static string Number(Chart.Time chart, decimal line, LanguageFormat format) => chart.Scale.PerCent ? format.PerCent(line) : format.Number(line);

    public static void Draw(
        Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling, LanguageFormat format, ImmutableArray<Shape>.Builder shapes)
    {
        var held = axis.At(chart.LastHeld.AddDays(1));
        if (held < 100) shapes.Add(new Shape.Rect(held, ceiling, 100 - held, counts.Floor - ceiling, "void"));
        foreach (var line in counts.Lines())
        {
            shapes.Add(new Shape.Line(0, counts.At(line), 100, counts.At(line), "gl"));
            shapes.Add(new Shape.Label(0, -7, counts.At(line) + 4.5, Anchor.End, Span.Plain(Number(chart, line, format)), "t2"));
        }
        Floor(chart, axis, counts, shapes);
    }

    static void Floor(Chart.Time chart, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        shapes.Add(new Shape.Line(0, counts.Floor, 100, counts.Floor, "bl"));
        shapes.Add(new Shape.Label(0, -7, counts.Floor + 4.5, Anchor.End, Span.Plain("0"), "t2"));
        foreach (var start in axis.YearStarts()) shapes.Add(new Shape.Line(start, counts.Floor, start, counts.Floor + 5, "bl"));
        shapes.Add(new Shape.Line(100, counts.Floor, 100, counts.Floor + 28, "bl"));
        foreach (var (wide, name) in new[] { (true, "t2 wid"), (false, "t2 nrw") })
            foreach (var (x, text) in axis.Labels((wide ? Placing.Wide[0] : Placing.Narrow[0]) - TimeDrawing.Beside(chart), wide))
                shapes.Add(new Shape.Label(x, 0, counts.Floor + 20, Anchor.Middle, Span.Plain(text), name));
        shapes.Add(new Shape.Label(100, -5, counts.Floor + 40, Anchor.End, Span.Plain(chart.Release), "t2"));
    }
}
