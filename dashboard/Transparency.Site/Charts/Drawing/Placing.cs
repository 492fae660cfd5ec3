using System.Collections.Immutable;

namespace Transparency.Site.Charts;

/// <summary>One place a label may take: offsets in pixels from a per cent.</summary>
readonly record struct Place(double X, double Dx, double Y, Anchor Anchor, bool Far = false)
{
    public Box BoxOf(double textWidth) => Anchor switch
    {
        Anchor.Start => new(X, Dx - 2, X, Dx + textWidth + 2, Y - 12, Y + 4),
        Anchor.End => new(X, Dx - textWidth - 2, X, Dx + 2, Y - 12, Y + 4),
        _ => new(X, Dx - textWidth / 2 - 2, X, Dx + textWidth / 2 + 2, Y - 12, Y + 4),
    };
}

/// <summary>
/// Finds a place for each label so that none covers another, a mark or a line at any width the chart may have: tried at several
/// widths, the narrowest first. The longest wording goes first, near places before far ones; what fits nowhere is left to the table.
/// </summary>
/// <param name="beside">Free pixels right of the plot.</param>
sealed class Placing(ImmutableArray<double> widths, double ceiling, double floor, double beside = 0)
{
    readonly List<Box> taken = [];

    /// <summary>From 20 rem of screen to where the chart counts as wide, less the room for the numbers of the scale.</summary>
    public static readonly ImmutableArray<double> Narrow = [236, 252, 275, 300, 322, 360, 420, 500, 600, 700];

    public static readonly ImmutableArray<double> Wide = [680, 740, 800, 850, 900];

    public static readonly ImmutableArray<double> Tile = [200, 230, 262, 300, 360, 420, 520];

    /// <summary>The widths of a plot that leaves so many pixels free beside it.</summary>
    public static ImmutableArray<double> Less(ImmutableArray<double> widths, double beside) => [.. widths.Select(width => width - beside)];

    public void Take(Box box) => taken.Add(box);

    public (Place Place, ImmutableArray<Span> Text)? Find(IEnumerable<ImmutableArray<Span>> wordings, IReadOnlyList<Place> places)
    {
        var texts = wordings.Where(text => !text.IsEmpty).ToArray();
        foreach (var far in new[] { false, true })
            foreach (var text in texts)
            {
                var wide = TextWidth.Of(text);
                foreach (var place in places)
                {
                    if (place.Far != far) continue;
                    var box = place.BoxOf(wide);
                    if (!Fits(box)) continue;
                    taken.Add(box);
                    return (place, text);
                }
            }
        return null;
    }

    bool Fits(Box box)
    {
        if (box.Top < ceiling || box.Bottom > floor) return false;
        foreach (var width in widths)
        {
            if (box.Left(width) < -6 || box.Right(width) > width + 3 + beside) return false;
            foreach (var other in taken)
                if (box.Meets(other, width)) return false;
        }
        return true;
    }
}
