using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Bars from zero: the name above, the number at the end, in a box that keeps room beside the longest bar for its number.</summary>
static class BarDrawing
{
    const double Thick = BarPlaces.Thick;

    public static Picture Draw(Chart.Bars chart)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var fills = new SortedSet<string>(StringComparer.Ordinal);
        var top = (double)Math.Max(chart.Scale.Top, 1);
        var room = 0d;
        var places = BarPlaces.Of(chart);
        foreach (var (row, head, bars) in places.Rows)
        {
            shapes.Add(new Shape.Label(0, 0, head + 13, Anchor.Start, Head(row), ""));
            foreach (var (part, y) in bars) room = Math.Max(room, Draw(part, y, top, shapes, fills));
        }
        return new(places.Height, FormattableString.Invariant($"room{RoomFor(room)}"), [.. fills], shapes.DrainToImmutable());
    }

    /// <summary>Pixels beside the longest bar.</summary>
    public static double Beside(Chart.Bars chart) => 16 * RoomFor(chart.Rows.SelectMany(row => row.Parts).Select(part => Offset(part) + TextWidth.Of(Written(part))).DefaultIfEmpty().Max());

    /// <returns>How many pixels the number takes beside its bar.</returns>
    static double Draw(BarPart part, double y, double top, ImmutableArray<Shape>.Builder shapes, SortedSet<string> fills)
    {
        var end = (double)part.Cell.Height() / top * 100;
        var middle = y + Thick / 2;
        var mark = ImmutableArray.CreateBuilder<Shape>();
        switch (part.Cell)
        {
            case Cell.Suppressed:
                fills.Add(ChartFills.Hatch);
                mark.Add(new Shape.PixelRect(0, 0, y, 56, Thick, "edge", ChartFills.Hatch));
                break;
            case Cell.Missing:
                break;
            case Cell.Range range:
                var from = (double)range.Lower / top * 100;
                mark.Add(new Shape.Rect(0, y, from, Thick, Ink.Fill(part.Tone)));
                mark.Add(new Shape.Rect(from, y, end - from, Thick, "tint " + Ink.Fill(part.Tone)));
                mark.Add(new Shape.Line(end, y - 2, end, y + Thick + 2, "cap " + Ink.Stroke(part.Tone)));
                break;
            case Cell.Shown { IsExact: true }:
                mark.Add(new Shape.Rect(0, y, end, Thick, part.Open ? "an" : Ink.Fill(part.Tone)));
                break;
            case Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast }:
                mark.Add(new Shape.Rect(0, y, end, Thick, "tint " + Ink.Fill(part.Tone)));
                mark.Add(new Shape.Line(end, y - 2, end, y + Thick + 2, "cap " + Ink.Stroke(part.Tone)));
                mark.Add(new Shape.Path(end, middle, "M3 0h16m-5-4l5 4l-5 4", "cap " + Ink.Stroke(part.Tone)));
                break;
            case Cell.Shown { Qualifier: Qualifier.Approximately }:
                mark.Add(new Shape.Rect(0, y, end, Thick, "tint " + Ink.Fill(part.Tone)));
                mark.Add(new Shape.Line(end, y - 2, end, y + Thick + 2, "cap dash " + Ink.Stroke(part.Tone)));
                break;
            default:
                mark.Add(new Shape.Rect(0, y, end, Thick, "tint " + Ink.Fill(part.Tone)));
                mark.Add(new Shape.Line(end, y - 2, end, y + Thick + 2, "cap " + Ink.Stroke(part.Tone)));
                mark.Add(new Shape.Path(end, middle, "M-3 0h-16m5-4l-5 4l5 4", "cap " + Ink.Stroke(part.Tone)));
                break;
        }
        if (mark.Count > 0) shapes.Add(mark.Count == 1 ? mark[0] with { Row = part.Row } : new Shape.Group(mark.DrainToImmutable()) { Row = part.Row });
        return Number(part, end, middle + 5, shapes);
    }

    static double Number(BarPart part, double end, double y, ImmutableArray<Shape>.Builder shapes)
    {
        var (dx, spans) = (Offset(part), Written(part));
        shapes.Add(new Shape.Label(end, dx, y, Anchor.Start, spans, ""));
        return dx + TextWidth.Of(spans);
    }

    static double Offset(BarPart part) => part.Cell switch
    {
        Cell.Suppressed => 64,
        Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast } => 26,
        _ => 8,
    };

    static ImmutableArray<Span> Written(BarPart part) =>
    [
        .. part.Number.Before.Length > 0 ? [new Span(part.Number.Before)] : Array.Empty<Span>(),
        new(part.Number.Number, part.Cell is Cell.Missing or Cell.Suppressed ? Weight.Quiet : Weight.Bold),
        .. part.After.Length > 0 ? [new Span(" " + part.After, Weight.Quiet)] : Array.Empty<Span>(),
    ];

    static ImmutableArray<Span> Head(BarRow row) =>
        row.Letter.Length > 0 ? [new(row.Letter, Weight.Bold), new("\u00a0 " + row.Name)] : [new(row.Name)];

    /// <summary>The free room at the end of the longest bar, in rem, in steps of two.</summary>
    static int RoomFor(double pixels) => pixels switch { <= 64 => 4, <= 96 => 6, <= 128 => 8, <= 160 => 10, _ => 12 };
}
