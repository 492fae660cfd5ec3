using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Draws figures over time: ground, capacity, breaks, events, marks, and last the labels, which keep out of the way of all these.</summary>
static class TimeDrawing
{
    const double PlotHeight = 260, Lane = 24;

    public static Picture Draw(Chart.Time chart, LanguageFormat format)
    {
        var axis = new TimeAxis(chart.From, chart.To);
        var lanes = EventLanes.Of(chart.Events, axis, Placing.Narrow[0]);
        var ceiling = lanes.Count * Lane + 6;
        var counts = new CountAxis(chart.Scale, ceiling + PlotHeight, PlotHeight);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var pad = TimeGround.Draw(chart, axis, counts, ceiling, format, shapes);
        EventLanes.Draw(lanes, counts, shapes);
        CapacityDrawing.Draw(chart, axis, counts, shapes);
        BreakDrawing.Draw(chart, axis, counts, ceiling, shapes);
        MarkDrawing.Draw(chart, axis, counts, shapes);
        TimeLabels.Draw(chart, axis, counts, ceiling, shapes);
        return new(counts.Floor + 46, pad, ChartFills.UsedBy(chart), shapes.DrainToImmutable());
    }
}
