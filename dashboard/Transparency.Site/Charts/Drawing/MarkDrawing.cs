using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The marks of a time chart, and the lines that join the runs among them.</summary>
static class MarkDrawing
{
    /// <summary>Past this many figures in a run its dots are small, past <see cref="MostDots"/> there are none but the ends: they would be the line again.</summary>
    public const int FullDots = 12, MostDots = 40;

    /// <summary>Around what an earlier release gave otherwise.</summary>
    const double Ring = 10;

    public static void Draw(Chart.Time chart, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        var (none, small) = (new HashSet<int>(), new HashSet<int>());
        foreach (var run in chart.Runs)
        {
            if (run.Length > FullDots) (run.Length > MostDots ? none : small).UnionWith(run[1..^1]);
            for (var i = 1; i < run.Length; i++)
                Join(chart.Marks[run[i - 1]], chart.Marks[run[i]], none.Contains(run[i]), axis, counts, shapes);
        }
        WithheldDrawing.Draw(chart, axis, counts, shapes);
        for (var i = 0; i < chart.Marks.Length; i++)
        {
            var mark = chart.Marks[i];
            if (!none.Contains(i)) Draw(mark, small.Contains(i), axis, counts, shapes);
            if (mark.Revised && mark.Cell is Cell.Shown or Cell.Range) shapes.Add(new Shape.Dot(axis.Middle(mark.Period), counts.At(mark.Cell.Height()), Ring, "rv"));
        }
    }

    /// <summary>Dots are joined from middle to middle; bars of years that follow one another by a step. A line stands for the dot that is not drawn at its end.</summary>
    static void Join(TimeMark one, TimeMark next, bool stands, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        var (before, after) = (counts.At(one.Cell.Height()), counts.At(next.Cell.Height()));
        var ink = "ln " + Ink.Stroke(one.Tone);
        if (!one.IsBar) shapes.Add(new Shape.Line(axis.Middle(one.Period), before, axis.Middle(next.Period), after, ink) { Row = stands ? next.Row : null });
        else if (one.Period.End.AddDays(1) == next.Period.Start) shapes.Add(new Shape.Line(axis.End(one.Period), before, axis.End(one.Period), after, ink));
    }

    static void Draw(TimeMark mark, bool small, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        switch (mark.Cell)
        {
            case Cell.Suppressed or Cell.Missing:
                break;
            case Cell.Shown { IsExact: true } shown when mark.IsBar:
                shapes.Add(Bar(mark, axis, counts.At(shown.Value), "pw " + Ink.Stroke(mark.Tone)) with { Row = mark.Row });
                break;
            case Cell.Shown { IsExact: true } shown:
                shapes.Add(new Shape.Dot(
                    axis.Middle(mark.Period), counts.At(shown.Value), mark.Open ? 5 : small ? 2.75 : 5.5, mark.Open ? "an" : (small ? "" : "ob ") + Ink.Fill(mark.Tone)) { Row = mark.Row });
                break;
            default:
                shapes.Add(BoundDrawing.Draw(mark, axis, counts));
                break;
        }
    }

    /// <summary>As wide as the period; a period too short to be seen takes twelve pixels.</summary>
    internal static Shape Bar(TimeMark mark, TimeAxis axis, double y, string ink)
    {
        var (begin, end) = (axis.Begin(mark.Period), axis.End(mark.Period));
        return mark.IsShort(axis) ? new Shape.Path((begin + end) / 2, y, "M-8 0h16", ink) : new Shape.Line(begin, y, end, y, ink);
    }
}
