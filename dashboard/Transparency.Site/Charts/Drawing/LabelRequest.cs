using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What a label says, longest wording first, and where it may stand, best place first.</summary>
sealed record LabelRequest(
    IReadOnlyList<ImmutableArray<Span>> Wordings, IReadOnlyList<Place> Places, string Class, (double X, double Y)? Leader)
{
    public static LabelRequest Of(TimeMark mark, TimeAxis axis, CountAxis counts, bool wide)
    {
        var (x, y) = (axis.Middle(mark.Period), counts.At(mark.Cell.Height()));
        if (mark.Cell is Cell.Suppressed) y = counts.Floor - 44;
        var places = mark.Cell switch
        {
            Cell.Suppressed => LabelPlaces.Above(axis, mark, y, gap: 6),
            Cell.Shown { IsExact: true } when !mark.IsBar => LabelPlaces.AroundDot(x, y, mark.Weight >= TimeMark.EndOfSeries),
            Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast } => LabelPlaces.Below(axis, mark, y),
            _ => LabelPlaces.Above(axis, mark, y, gap: 9),
        };
        return new(mark.MustBeNamed ? Named(mark, wide) : Written(mark.Number, wide ? mark.Label.Wide : mark.Label.Narrow), places, "h", (x, y));
    }

    public static LabelRequest Of(CapacityStep step, TimeAxis axis, CountAxis counts, bool wide)
    {
        var (begin, end, y) = (axis.At(step.From), axis.At(step.To.AddDays(1)), counts.At(step.Cell.Height()));
        return new(
            Written(step.Number, wide ? step.Label.Wide : step.Label.Narrow),
            [
                new(end, 0, y - 9, Anchor.End), new(begin, 0, y - 9, Anchor.Start), new(end, 8, y + 5, Anchor.Start),
                new(begin, 0, y + 20, Anchor.Start), new(end, 0, y + 20, Anchor.End),
            ],
            "h", null);
    }

    public static LabelRequest Of(TimeBreak change, TimeAxis axis, double ceiling, bool wide)
    {
        var x = axis.At(change.From);
        var (since, y) = (axis.At(change.Since), ceiling + 14);
        List<Place> places = change.TookTime
            ? [new((since + x) / 2, 0, y, Anchor.Middle), new(x, 0, y, Anchor.End), new(since, 0, y, Anchor.Start)]
            : [];
        for (var row = 0; !change.TookTime && row < 4; row++)
            places.AddRange([new(x, -10, y + row * 18, Anchor.End), new(x, 10, y + row * 18, Anchor.Start)]);
        return new(Words(wide ? [change.Label.Wide, change.Label.Narrow] : [change.Label.Narrow]), places, "h", null);
    }

    /// <summary>At the foot of the empty stretch, where no mark can be.</summary>
    public static LabelRequest NoFigure(Chart.Time chart, TimeAxis axis, CountAxis counts, bool wide)
    {
        var held = axis.At(chart.LastHeld.AddDays(1));
        var y = counts.Floor - 10;
        return new(
            Words(wide ? [chart.NoFigure.Wide, chart.NoFigure.Narrow] : [chart.NoFigure.Narrow]),
            [new((held + 100) / 2, 0, y, Anchor.Middle), new(100, -6, y, Anchor.End), new(100, -6, y - 18, Anchor.End), new(100, -6, y - 36, Anchor.End)],
            "t2", null);
    }

    static List<ImmutableArray<Span>> Words(string[] texts) =>
        [.. texts.Where(text => text.Length > 0).Distinct().Select(text => ImmutableArray.Create(new Span(text)))];

    static List<ImmutableArray<Span>> Named(TimeMark mark, bool wide)
    {
        Span number = new(mark.Number.Short + " ", Weight.Bold), letter = new(mark.Label.Narrow);
        return wide && mark.Label.Wide != mark.Label.Narrow
            ? [[number, new(mark.Label.Wide)], [number, letter], [letter]]
            : [[number, letter], [letter]];
    }

    static List<ImmutableArray<Span>> Written(NumberWords number, string beside)
    {
        var bold = new Span(number.Number, Weight.Bold);
        ImmutableArray<Span> plain = number.Before.Length > 0 ? [new(number.Before), bold] : [bold];
        List<ImmutableArray<Span>> wordings = beside.Length > 0 ? [[.. plain, new(" " + beside, Weight.Quiet)]] : [];
        wordings.Add(plain);
        if (number.Short != number.Number) wordings.Add([new(number.Short, Weight.Bold)]);
        return wordings;
    }
}
