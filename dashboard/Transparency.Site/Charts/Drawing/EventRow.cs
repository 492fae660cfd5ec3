using System.Collections.Immutable;
using System.Globalization;

namespace Transparency.Site.Charts;

/// <summary>Numbered circles on top of a time chart. Those that would touch on a narrow screen move apart, each still tied to its day.</summary>
static class EventRow
{
    const double Radius = 10, Gap = 2 * Radius + 3, Narrowest = 172;

    /// <summary>What the row takes from the top of the chart.</summary>
    public const double Height = 32;

    public static void Draw(ImmutableArray<NumberedEvent> events, TimeAxis axis, CountAxis counts, ImmutableArray<Shape>.Builder shapes)
    {
        var places = Places(events, axis);
        foreach (var (x, dx) in places)
        {
            shapes.Add(new Shape.Line(x, Height, x, counts.Floor, "evl"));
            shapes.Add(new Shape.Path(x, 0, FormattableString.Invariant($"M0 {Height}L{dx} {Radius + 2}"), "evl0"));
        }
        for (var i = 0; i < places.Length; i++)
        {
            var (x, dx) = places[i];
            shapes.Add(new Shape.PixelDot(x, dx, Radius + 2, Radius, "evc"));
            shapes.Add(new Shape.Label(x, dx, Radius + 6.5, Anchor.Middle, Span.Plain(events[i].Number.ToString(CultureInfo.InvariantCulture)), ""));
        }
    }

    /// <summary>For each event its day, in per cent, and how many pixels beside it its circle stands.</summary>
    public static (double X, double Dx)[] Places(ImmutableArray<NumberedEvent> events, TimeAxis axis)
    {
        var days = events.Select(happening => axis.At(happening.When)).ToArray();
        var apart = Apart([.. days.Select(x => x * Narrowest / 100)]);
        return [.. days.Select((x, i) => (x, Math.Round(apart[i] - x * Narrowest / 100, 1)))];
    }

    /// <summary>Places at least a circle apart, in the same order, as near to the days as can be, all on the chart.</summary>
    static double[] Apart(double[] days)
    {
        var places = (double[])days.Clone();
        for (var round = 0; round < 100; round++)
            for (var i = 1; i < places.Length; i++)
                if (places[i] - places[i - 1] is var room && room < Gap)
                    (places[i - 1], places[i]) = (places[i - 1] - (Gap - room) / 2, places[i] + (Gap - room) / 2);
        var over = Math.Max(0, places.LastOrDefault() - (Narrowest - Radius));
        for (var i = 0; i < places.Length; i++) places[i] = Math.Max(places[i] - over, Radius + i * Gap);
        return places;
    }
}
