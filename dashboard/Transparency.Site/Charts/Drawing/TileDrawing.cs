using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The small charts of tiles: 78 pixels, no hairlines, at most the latest figure and the one it is compared with in numbers.</summary>
static class TileDrawing
{
    const double Height = 78, Floor = 56;

    public static Picture Draw(TileChart tile, LanguageFormat format) => tile switch
    {
        TileChart.Time time => Draw(time.Chart, format),
        TileChart.Track track => Draw(track),
        _ => throw new ArgumentOutOfRangeException(nameof(tile)),
    };

    static Picture Draw(Chart.Time chart, LanguageFormat format)
    {
        var axis = new TimeAxis(chart.From, chart.To);
        var counts = new CountAxis(chart.Scale, Floor, Floor - 16);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var held = axis.At(chart.LastHeld.AddDays(1));
        if (held < 100) shapes.Add(new Shape.Rect(held, 0, 100 - held, Floor, "void"));
        shapes.Add(new Shape.Line(0, Floor, 100, Floor, "bl"));
        shapes.Add(new Shape.Line(100, Floor, 100, Floor + 6, "bl"));
        BreakDrawing.Draw(chart with { Breaks = [.. chart.Breaks.Where(change => !change.TookTime)] }, axis, counts, 0, shapes);
        CapacityDrawing.Draw(chart, axis, counts, shapes);
        MarkDrawing.Draw(chart, axis, counts, shapes);

        var placing = new Placing(Placing.Tile, 0, Floor);
        foreach (var box in TimeObstacles.Of(chart, axis, counts, 0)) placing.Take(box);
        foreach (var mark in chart.Marks.Where(mark => mark.Weight > 0).OrderByDescending(mark => mark.Weight))
            Add(LabelRequest.Of(mark with { Label = Wording.None }, axis, counts, wide: false), placing, shapes);
        foreach (var step in chart.Capacity) Add(LabelRequest.Of(step with { Label = Wording.None }, axis, counts, wide: false), placing, shapes);
        if (!chart.NoFigure.IsEmpty) Add(LabelRequest.NoFigure(chart, axis, counts, wide: false), placing, shapes);

        shapes.Add(new Shape.Label(0, 0, Floor + 18, Anchor.Start, Span.Plain(format.Number(chart.From.Year).Replace(format.GroupMark, "", StringComparison.Ordinal)), "t2"));
        shapes.Add(new Shape.Label(100, 0, Floor + 18, Anchor.End, Span.Plain(format.MonthOf(chart.To)), "t2"));
        return new(Height, "", ChartFills.UsedBy(chart), shapes.DrainToImmutable());
    }

    static void Add(LabelRequest request, Placing placing, ImmutableArray<Shape>.Builder shapes)
    {
        if (placing.Find(request.Wordings, request.Places) is { } found)
            new PlacedLabel(found.Place, found.Text, request.Class, found.Place.Far ? request.Leader : null).Add("", shapes);
    }

    static Picture Draw(TileChart.Track track)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var whole = (double)track.Whole.Height();
        var (thick, step) = track.Bars.Length > 1 ? (16d, 24d) : (22d, 30d);
        var y = track.Bars.Length > 1 ? 4d : 14d;
        foreach (var bar in track.Bars)
        {
            var end = (double)bar.Cell.Height() / whole * 82;
            shapes.Add(new Shape.Rect(0, y, 82, thick, "trk"));
            shapes.Add(new Shape.Rect(0, y, end, thick, Ink.Fill(bar.Tone)));
            List<Span> text = [new(bar.Number.Short, bar.Tone == Tone.First ? Weight.Bold : Weight.Plain)];
            if (bar.After.Length > 0) text.Add(new(" " + bar.After, Weight.Quiet));
            shapes.Add(new Shape.Label(end, 7, y + thick / 2 + 5, Anchor.Start, [.. text], "h"));
            y += step;
        }
        shapes.Add(new Shape.Line(0, 0, 0, Floor, "bl"));
        shapes.Add(new Shape.Line(82, 0, 82, Floor, "cpl"));
        shapes.Add(new Shape.Label(0, 0, Floor + 16, Anchor.Start, Span.Plain("0"), "t2"));
        shapes.Add(new Shape.Label(100, 0, Floor + 16, Anchor.End, Span.Plain(track.WholeWords), ""));
        return new(Height, "", [], shapes.DrainToImmutable());
    }
}
