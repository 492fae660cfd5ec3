using System.Collections.Immutable;
using System.Globalization;

namespace Transparency.Site.Charts;

/// <summary>Numbered circles on top of a time chart; those that would touch on a narrow screen stand one below the other.</summary>
static class EventLanes
{
    const double Lane = 24, Radius = 10;

    public static List<List<(double X, int Number)>> Of(IEnumerable<NumberedEvent> events, TimeAxis axis, double width)
    {
        var lanes = new List<List<(double X, int Number)>>();
        foreach (var happening in events.OrderBy(happening => happening.When))
        {
            var x = axis.At(happening.When);
            var lane = lanes.Find(lane => (x - lane[^1].X) * width / 100 >= 2 * Radius + 3);
            if (lane is null) lanes.Add(lane = []);
            lane.Add((x, happening.Number));
        }
        return lanes;
    }

    public static void Draw(List<List<(double X, int Number)>> lanes, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        for (var lane = 0; lane < lanes.Count; lane++)
            foreach (var (x, number) in lanes[lane])
            {
                var y = lane * Lane + Radius + 2;
                shapes.Add(new Shape.Line(x, y + Radius, x, counts.Floor, "evl"));
                shapes.Add(new Shape.Dot(x, y, Radius, "evc"));
                shapes.Add(new Shape.Label(x, 0, y + 4.5, Anchor.Middle, Span.Plain(number.ToString(CultureInfo.InvariantCulture)), ""));
            }
    }
}
