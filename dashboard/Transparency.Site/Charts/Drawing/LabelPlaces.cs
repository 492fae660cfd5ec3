namespace Transparency.Site.Charts;

/// <summary>Where a label may stand beside its mark, best place first; places away from it are joined to it by a line.</summary>
static class LabelPlaces
{
    public static List<Place> AroundDot(double x, double y, bool latest)
    {
        Place right = new(x, 11, y + 5, Anchor.Start), left = new(x, -11, y + 5, Anchor.End);
        Place above = new(x, 0, y - 12, Anchor.Middle), below = new(x, 0, y + 22, Anchor.Middle);
        List<Place> places = latest ? [right, above, below, left] : [above, below, right, left];
        foreach (var (dy, far) in new[] { (-12, false), (21, false) })
            places.AddRange([new(x, -4, y + dy, Anchor.Start, far), new(x, 4, y + dy, Anchor.End, far)]);
        for (var step = 1; step <= 5; step++)
            foreach (var dy in new[] { -18 * step, 18 * step })
                places.AddRange(
                [
                    new(x, 18, y + 5 + dy, Anchor.Start, Far: true), new(x, 0, y + 5 + dy + (dy < 0 ? -12 : 12), Anchor.Middle, Far: true),
                    new(x, -18, y + 5 + dy, Anchor.End, Far: true),
                ]);
        return places;
    }

    /// <summary>Over a bar or an upper bound.</summary>
    public static List<Place> Above(TimeAxis axis, TimeMark mark, double y, double gap) =>
        [.. Row(axis, mark, y - gap), .. Beside(axis, mark, y), .. Row(axis, mark, y + 21), .. Away(axis, mark, y, -1), .. Away(axis, mark, y, 1)];

    /// <summary>Under a lower bound, whose fade goes up.</summary>
    public static List<Place> Below(TimeAxis axis, TimeMark mark, double y) =>
        [.. Row(axis, mark, y + 19), .. Beside(axis, mark, y), .. Row(axis, mark, y - 36), .. Away(axis, mark, y, 1), .. Away(axis, mark, y - 28, -1)];

    static IEnumerable<Place> Row(TimeAxis axis, TimeMark mark, double y) =>
    [
        new(axis.Middle(mark.Period), 0, y, Anchor.Middle), new(axis.Begin(mark.Period), 0, y, Anchor.Start),
        new(axis.End(mark.Period), 0, y, Anchor.End),
    ];

    static IEnumerable<Place> Beside(TimeAxis axis, TimeMark mark, double y)
    {
        var half = mark.IsShort(axis) ? 10 : 0;
        return [new(axis.End(mark.Period), 8 + half, y + 5, Anchor.Start), new(axis.Begin(mark.Period), -8 - half, y + 5, Anchor.End)];
    }

    static IEnumerable<Place> Away(TimeAxis axis, TimeMark mark, double y, int side)
    {
        var x = axis.Middle(mark.Period);
        for (var step = 1; step <= 4; step++)
        {
            var at = y + side * (12 + 18 * step) + (side > 0 ? 8 : 0);
            yield return new(x, 0, at, Anchor.Middle, Far: true);
            yield return new(x, 14, at, Anchor.Start, Far: true);
            yield return new(x, -14, at, Anchor.End, Far: true);
        }
    }
}
