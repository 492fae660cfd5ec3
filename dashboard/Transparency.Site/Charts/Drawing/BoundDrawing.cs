using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What is no single number: a line where the bound is, fading towards what is possible, with an arrow; never a point.</summary>
static class BoundDrawing
{
    const double Depth = 54;

    public static Shape Draw(TimeMark mark, TimeAxis axis, CountAxis counts)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var ink = "cap " + Ink.Stroke(mark.Tone);
        switch (mark.Cell)
        {
            case Cell.Range range:
                var (high, low) = (counts.At(range.Upper), counts.At(range.Lower));
                Area(mark, axis, high, low - high, "tint " + Ink.Fill(mark.Tone), "", shapes);
                shapes.Add(MarkDrawing.Bar(mark, axis, high, ink));
                shapes.Add(MarkDrawing.Bar(mark, axis, low, ink));
                break;
            case Cell.Shown { Qualifier: Qualifier.Approximately } about:
                var at = counts.At(about.Value);
                Area(mark, axis, at - 7, 14, "tint " + Ink.Fill(mark.Tone), "", shapes);
                shapes.Add(MarkDrawing.Bar(mark, axis, at, ink + " dash"));
                break;
            case Cell.Shown { Qualifier: Qualifier.LessThan or Qualifier.AtMost } upper:
                var top = counts.At(upper.Value);
                var room = Math.Min(Depth, counts.Floor - top);
                Area(mark, axis, top, room, "", ChartFills.Fade(ChartFills.Down, mark.Tone), shapes);
                shapes.Add(MarkDrawing.Bar(mark, axis, top, ink));
                Arrow(mark, axis, top, room, 1, ink, shapes);
                break;
            case Cell.Shown lower:
                var bottom = counts.At(lower.Value);
                var above = Math.Min(Depth, bottom - counts.Ceiling);
                Area(mark, axis, bottom - above, above, "", ChartFills.Fade(ChartFills.Up, mark.Tone), shapes);
                shapes.Add(MarkDrawing.Bar(mark, axis, bottom, ink));
                Arrow(mark, axis, bottom, above, -1, ink, shapes);
                break;
        }
        return new Shape.Group(shapes.DrainToImmutable()) { Row = mark.Row };
    }

    /// <summary>As long as there is room, towards the side where the number can be; none where it could not be told from the line.</summary>
    static void Arrow(TimeMark mark, TimeAxis axis, double y, double room, int side, string ink, ImmutableArray<Shape>.Builder shapes)
    {
        var length = (int)Math.Min(26, room - 4);
        if (length >= 8)
            shapes.Add(new Shape.Path(axis.Middle(mark.Period), y, $"M0 {3 * side}v{(length - 3) * side}m-4 {-5 * side}l4 {5 * side}l4 {-5 * side}", ink));
    }

    static void Area(TimeMark mark, TimeAxis axis, double y, double height, string ink, string fill, ImmutableArray<Shape>.Builder shapes)
    {
        var (begin, end) = (axis.Begin(mark.Period), axis.End(mark.Period));
        shapes.Add(mark.IsShort(axis)
            ? new Shape.PixelRect((begin + end) / 2, -8, y, 16, height, ink, fill)
            : new Shape.Rect(begin, y, end - begin, height, ink, fill));
    }

    /// <summary>The room a bound takes, for labels to keep out of.</summary>
    public static IEnumerable<Box> Boxes(TimeMark mark, TimeAxis axis, CountAxis counts)
    {
        var y = counts.At(mark.Cell.Height());
        yield return mark.Around(axis, y, 4, 4);
        var middle = axis.Middle(mark.Period);
        switch (mark.Cell)
        {
            case Cell.Range range:
                yield return mark.Around(axis, y, 4, counts.At(range.Lower) - y + 4);
                break;
            case Cell.Shown { Qualifier: Qualifier.LessThan or Qualifier.AtMost }:
                yield return new(middle, -6, middle, 6, y, y + 28);
                break;
            case Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast }:
                yield return new(middle, -6, middle, 6, y - 28, y);
                break;
        }
    }
}
