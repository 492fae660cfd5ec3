using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Draws figures over time: ground, capacity, breaks, events, marks, and last the labels, which keep out of the way of all these.</summary>
static class TimeDrawing
{
    const double PlotHeight = 260, BreakRow = 20;

    public static Picture Draw(Chart.Time chart, LanguageFormat format)
    {
        var axis = new TimeAxis(chart.From, chart.To);
        var ceiling = chart.Events.IsEmpty ? 4 : EventRow.Height;
        var counts = new CountAxis(chart.Scale, ceiling + (chart.Breaks.IsEmpty ? 0 : BreakRow) + PlotHeight, PlotHeight);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var pad = TimeGround.Draw(chart, axis, counts, ceiling, format, shapes);
        EventRow.Draw(chart.Events, axis, counts, shapes);
        CapacityDrawing.Draw(chart, axis, counts, shapes);
        BreakDrawing.Draw(chart, axis, counts, ceiling, shapes);
        MarkDrawing.Draw(chart, axis, counts, shapes);
        TimeLabels.Draw(chart, axis, counts, ceiling, shapes);
        return new(counts.Floor + 46, Beside(chart) > 0 ? pad + " room4" : pad, ChartFills.UsedBy(chart), shapes.DrainToImmutable());
    }

    /// <summary>Pixels kept free beside the plot, for the names of several series at their ends.</summary>
    public static double Beside(Chart.Time chart) => chart.Marks.Any(mark => mark.MustBeNamed) ? 64 : 0;
}
