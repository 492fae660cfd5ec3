using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Parts beside one another, the letter above and the number below each. Numbers that would touch stand one line lower.</summary>
static class StackDrawing
{
    public const double Thick = 34;

    /// <summary>Per cent of the box that a withheld part takes, whatever it hides.</summary>
    const double Withheld = 8;

    public static Picture Draw(Chart.Stacked chart)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var fills = new SortedSet<string>(StringComparer.Ordinal);
        var top = Top(chart);
        var height = 0d;
        foreach (var (row, y, bar, raised, lowered) in Places(chart))
        {
            shapes.Add(new Shape.Label(0, 0, y + 14, Anchor.Start, Head(row), ""));
            var x = 0d;
            for (var i = 0; i < row.Parts.Length; i++)
            {
                var part = row.Parts[i];
                var width = Width(part, top);
                if (width == 0) continue;
                var middle = x + width / 2;
                if (part.Cell is Cell.Suppressed)
                {
                    fills.Add(ChartFills.Hatch);
                    shapes.Add(new Shape.Rect(x, bar, width, Thick, "edge", ChartFills.Hatch) { Row = part.Row });
                }
                else shapes.Add(new Shape.Rect(x, bar, width, Thick, Ink.Fill(part.Tone)) { Row = part.Row });
                if (x > 0) shapes.Add(new Shape.PixelRect(x, -1, bar, 2, Thick, "brk"));
                Away(middle, bar - 1, -raised[i], shapes);
                shapes.Add(new Shape.Label(middle, 0, bar - 7 - raised[i] * 16, Anchor.Middle, [new(part.Letter, Weight.Bold)], ""));
                if (Below(part) is { IsEmpty: false } below)
                {
                    Away(middle, bar + Thick + 1, lowered[i], shapes);
                    shapes.Add(new Shape.Label(middle, 0, bar + Thick + 17 + lowered[i] * 16, Anchor.Middle, below, ""));
                }
                x += width;
            }
            height = End(bar, lowered) - 18;
        }
        return new(height, "", [.. fills], shapes.DrainToImmutable());
    }

    /// <summary>Where the scale ends. What is shown shares the room that is left beside the row with most withheld parts: all rows stay on one scale.</summary>
    public static double Top(Chart.Stacked chart) =>
        (double)Math.Max(chart.Scale.Top, 1) / (1 - chart.Rows.Max(row => row.Parts.Count(part => part.Cell is Cell.Suppressed)) * Withheld / 100);

    /// <summary>How far down each row and its bar are, in pixels, and how many lines the texts stand away from the bar.</summary>
    public static IEnumerable<(StackRow Row, double Y, double Bar, int[] Raised, int[] Lowered)> Places(Chart.Stacked chart)
    {
        var (top, y) = (Top(chart), 0d);
        foreach (var row in chart.Rows)
        {
            var raised = Levels(row.Parts, top, part => [new(part.Letter, Weight.Bold)]);
            var lowered = Levels(row.Parts, top, Below);
            var bar = y + 44 + raised.Max() * 16;
            yield return (row, y, bar, raised, lowered);
            y = End(bar, lowered);
        }
    }

    static double End(double bar, int[] lowered) => bar + Thick + 17 + lowered.Max() * 16 + 24;

    /// <summary>For each part how many lines its text stands away from the bar, so that no two texts touch in the narrowest box.</summary>
    static int[] Levels(ImmutableArray<StackPart> parts, double top, Func<StackPart, ImmutableArray<Span>> text)
    {
        const double Narrowest = 288;
        var levels = new int[parts.Length];
        var ends = new List<double>();
        var x = 0d;
        for (var i = 0; i < parts.Length; i++)
        {
            var width = Width(parts[i], top) / 100 * Narrowest;
            var (left, right) = (x + width / 2 - TextWidth.Of(text(parts[i])) / 2, x + width / 2 + TextWidth.Of(text(parts[i])) / 2);
            var level = ends.FindIndex(end => end + 3 <= left);
            if (level < 0) ends.Add(right);
            levels[i] = level < 0 ? ends.Count - 1 : level;
            ends[levels[i]] = right;
            x += width;
        }
        return levels;
    }

    /// <summary>The number; what is withheld is said once, in the head of the row.</summary>
    static ImmutableArray<Span> Below(StackPart part) => part.Cell is Cell.Suppressed ? [] : [new(part.Number.Short)];

    static double Width(StackPart part, double top) => part.Cell is Cell.Suppressed ? Withheld : (double)part.Cell.Height() / top * 100;

    static void Away(double x, double y, int levels, ImmutableArray<Shape>.Builder shapes)
    {
        if (levels != 0) shapes.Add(new Shape.Line(x, y, x, y + levels * 16, "evl0"));
    }

    public static ImmutableArray<Span> Head(StackRow row)
    {
        var withheld = row.Parts.Where(part => part.Cell is Cell.Suppressed).ToList();
        return
        [
            new(row.Name), .. row.Total.Length > 0 ? [new Span(row.Total, Weight.Bold)] : Array.Empty<Span>(),
            .. withheld.Count > 0 ? [new Span($" ({string.Join(", ", withheld.Select(part => part.Letter))} {withheld[0].Number.Short})", Weight.Quiet)] : Array.Empty<Span>(),
        ];
    }
}
