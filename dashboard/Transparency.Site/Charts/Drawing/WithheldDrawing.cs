using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// Withheld figures of a time chart: a hatch on the floor, of one height whatever it hides. Those that follow closely on one another are
/// one hatch, so that many of them stay a quiet field; the chart says once what a hatch means.
/// </summary>
static class WithheldDrawing
{
    const double Tall = 44;

    /// <summary>In per cent of the plot: a shorter stretch is drawn eighteen pixels wide, and a shorter gap is none.</summary>
    const double Short = 4;

    public static void Draw(Chart.Time chart, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        foreach (var stretch in Stretches(chart, axis).GroupBy(mark => mark.Value, mark => mark.Key))
        {
            var ((begin, end), y) = (stretch.Key, counts.Floor - Tall);
            var alone = stretch.Take(2).Count() == 1;
            Shape hatch = end - begin < Short
                ? new Shape.PixelRect((begin + end) / 2, -9, y, 18, Tall, "edge", ChartFills.Hatch)
                : new Shape.Rect(begin, y, end - begin, Tall, "edge", ChartFills.Hatch);
            shapes.Add(alone ? hatch with { Row = stretch.First().Row } : hatch);
            if (alone) continue;
            foreach (var mark in stretch)
                shapes.Add(new Shape.Rect(axis.Begin(mark.Period), y, axis.End(mark.Period) - axis.Begin(mark.Period), Tall, "hit") { Row = mark.Row });
        }
    }

    /// <summary>The mark that says what a hatch means: the middle one of the longest stretch. It speaks for all and so names no date; none where nothing is withheld.</summary>
    public static IEnumerable<TimeMark> Speaking(Chart.Time chart, TimeAxis axis) =>
        from stretch in Stretches(chart, axis).GroupBy(mark => mark.Value, mark => mark.Key).OrderByDescending(stretch => stretch.Key.End - stretch.Key.Begin).Take(1)
        select stretch.ElementAt(stretch.Count() / 2) with { Label = Wording.None, MustBeNamed = false };

    /// <summary>By mark: where the stretch that it belongs to begins and ends.</summary>
    public static Dictionary<TimeMark, (double Begin, double End)> Stretches(Chart.Time chart, TimeAxis axis)
    {
        var found = new Dictionary<TimeMark, (double, double)>(ReferenceEqualityComparer.Instance);
        List<TimeMark> stretch = [];
        var (begin, end) = (0d, 0d);
        foreach (var mark in chart.Marks.Where(mark => mark.Cell is Cell.Suppressed).OrderBy(mark => mark.Period.Start))
        {
            var (from, to) = (axis.Begin(mark.Period), axis.End(mark.Period));
            if (stretch.Count > 0 && from - end >= Short) Close();
            if (stretch.Count == 0) (begin, end) = (from, to);
            (stretch, end) = ([.. stretch, mark], Math.Max(end, to));
        }
        Close();
        return found;

        void Close()
        {
            foreach (var mark in stretch) found[mark] = (begin, end);
            stretch = [];
        }
    }
}
