using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Draws figures over time: ground, capacity, breaks, events, marks, and last the labels, which keep out of the way of all these.</summary>
static class TimeDrawing
{
    /// <summary>Pixels from the highest number to zero, and under it for years and release.</summary>
    public const double PlotHeight = 260, Foot = 46;

    const double BreakRow = 20;

    public static Picture Draw(Chart.Time chart, LanguageFormat format)
    {
        var axis = new TimeAxis(chart.From, chart.To);
        var (ceiling, counts) = (Ceiling(chart), Counts(chart));
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        TimeGround.Draw(chart, axis, counts, ceiling, format, shapes);
        var pad = TimeGround.Pad(chart, counts, format) > 36 ? "pad pad2" : "pad";
        EventRow.Draw(chart.Events, axis, counts, shapes);
        CapacityDrawing.Draw(chart, axis, counts, shapes);
        BreakDrawing.Draw(chart, axis, counts, ceiling, shapes);
        MarkDrawing.Draw(chart, axis, counts, shapes);
        TimeLabels.Draw(chart, axis, counts, ceiling, shapes);
        return new(counts.Floor + Foot, Beside(chart) > 0 ? pad + " room4" : pad, ChartFills.UsedBy(chart), shapes.DrainToImmutable());
    }

    public static double Ceiling(Chart.Time chart) => chart.Events.IsEmpty ? 4 : EventRow.Height;

    public static CountAxis Counts(Chart.Time chart) => new(chart.Scale, Ceiling(chart) + (chart.Breaks.IsEmpty ? 0 : BreakRow) + PlotHeight, PlotHeight);

    /// <summary>Pixels kept free beside the plot, for the names of several series at their ends.</summary>
    public static double Beside(Chart.Time chart) => chart.Marks.Any(mark => mark.MustBeNamed) ? 64 : 0;
}
