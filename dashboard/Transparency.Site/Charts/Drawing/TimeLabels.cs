using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// Labels of a time chart, placed twice: for a wide box and for a narrow one. The empty stretch, breaks and capacity first, then the
/// figures, the heaviest first.
/// </summary>
static class TimeLabels
{
    public static void Draw(Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling, ImmutableArray<Shape>.Builder shapes)
    {
        var wide = Place(chart, axis, counts, ceiling, wide: true);
        var narrow = Place(chart, axis, counts, ceiling, wide: false);
        foreach (var key in wide.Keys.Union(narrow.Keys).Order())
        {
            var (one, other) = (wide.GetValueOrDefault(key), narrow.GetValueOrDefault(key));
            if (one is not null && other is not null && one.Same(other))
            {
                one.Add("", shapes);
                continue;
            }
            one?.Add(" wid", shapes);
            other?.Add(" nrw", shapes);
        }
    }

    static SortedDictionary<int, PlacedLabel> Place(Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling, bool wide)
    {
        var beside = TimeDrawing.Beside(chart);
        var placing = new Placing(Placing.Less(wide ? Placing.Wide : Placing.Narrow, beside), ceiling, counts.Floor - 1, beside);
        foreach (var box in TimeObstacles.Of(chart, axis, counts, ceiling)) placing.Take(box);
        var placed = new SortedDictionary<int, PlacedLabel>();
        var key = 0;
        foreach (var request in Requests(chart, axis, counts, ceiling, wide))
        {
            key++;
            if (placing.Find(request.Wordings, request.Places) is { } found)
                placed[key] = new(found.Place, found.Text, request.Class, found.Place.Far ? request.Leader : null);
        }
        return placed;
    }

    static IEnumerable<LabelRequest> Requests(Chart.Time chart, TimeAxis axis, CountAxis counts, double ceiling, bool wide)
    {
        foreach (var change in chart.Breaks) yield return LabelRequest.Of(change, axis, ceiling, wide);
        if (!chart.NoFigure.IsEmpty) yield return LabelRequest.NoFigure(chart, axis, counts, wide);
        foreach (var step in chart.Capacity.Reverse()) yield return LabelRequest.Of(step, axis, counts, wide);
        foreach (var mark in chart.Marks.Where(mark => mark.Weight > 0 && mark.Cell is not Cell.Suppressed).Concat(WithheldDrawing.Speaking(chart, axis)).OrderByDescending(mark => mark.Weight))
            yield return LabelRequest.Of(mark, axis, counts, wide);
    }
}

/// <summary>A label in its place, with the line that leads to its mark when it stands away from it.</summary>
sealed record PlacedLabel(Place Place, ImmutableArray<Span> Text, string Class, (double X, double Y)? Leader)
{
    public bool Same(PlacedLabel other) => Place == other.Place && Text.SequenceEqual(other.Text);

    public void Add(string mode, ImmutableArray<Shape>.Builder shapes)
    {
        if (Leader is { } mark) shapes.Add(new Shape.Path(mark.X, mark.Y, LeaderTo(mark), ("evl0" + mode).Trim()));
        shapes.Add(new Shape.Label(Place.X, Place.Dx, Place.Y, Place.Anchor, Text, (Class + mode).Trim()));
    }

    /// <summary>From the edge of the mark to the near edge of the text, in pixels from the mark.</summary>
    string LeaderTo((double X, double Y) mark)
    {
        var (dx, dy) = (Place.Dx, Place.Y - 5 - mark.Y);
        if (Place.Anchor == Anchor.Middle) dy += dy < 0 ? 7 : -9;
        else dx += Place.Anchor == Anchor.Start ? -3 : 3;
        var length = Math.Sqrt(dx * dx + dy * dy);
        return FormattableString.Invariant($"M{dx / length * 7:0.#} {dy / length * 7:0.#}L{dx:0.#} {dy:0.#}");
    }
}
