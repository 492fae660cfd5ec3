using System.Collections.Immutable;
using System.Globalization;
using Transparency.Site.Charts;

namespace Transparency.Site.Reading;

/// <summary>One step of the example as a grid: the small count in a box, hidden counts hatched, what can be found out written over the hatch.</summary>
static class GuardedPicture
{
    const double Head = 28, Row = 40, Names = 24, Column = (100 - Names) / (GuardedExample.Size + 1);

    public static Picture Draw(GuardedExample table, Words words)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var column = 0; column < GuardedExample.Size; column++)
        {
            Text(Middle(column), 18, GuardedExample.Groups[column], "t2");
            Text(Middle(column), Base(GuardedExample.Size), N(GuardedExample.OfGroup(column)));
        }
        Text(Middle(GuardedExample.Size), 18, words["guard.total"], "t2");
        Text(Middle(GuardedExample.Size), Base(GuardedExample.Size), N(GuardedExample.Total));
        for (var row = 0; row < GuardedExample.Size; row++)
        {
            shapes.Add(new Shape.Label(0, 0, Base(row), Anchor.Start, Span.Plain(words.Fill("guard.house", ("n", row + 1))), ""));
            Text(Middle(GuardedExample.Size), Base(row), N(GuardedExample.OfHouse(row)));
        }
        shapes.Add(new Shape.Label(0, 0, Base(GuardedExample.Size), Anchor.Start, Span.Plain(words["guard.total"]), ""));
        shapes.Add(new Shape.Line(0, Head, 100, Head, "bl"));
        shapes.Add(new Shape.Line(0, Top(GuardedExample.Size), 100, Top(GuardedExample.Size), "bl"));
        for (var place = 0; place < GuardedExample.Size * GuardedExample.Size; place++) Cell(place);
        var alone = table.Hidden.Count == 1;
        var end = Top(GuardedExample.Size + 1);
        if (alone)
        {
            shapes.Add(new Shape.Rect(-1.5, Top(GuardedExample.Small / GuardedExample.Size) + 1, 103, Row - 2, "nf"));
            shapes.Add(new Shape.Label(50, 0, end + 20, Anchor.Middle, [new(GuardedExample.Subtraction, Weight.Bold)], ""));
            end += 28;
        }
        return new(end, "", table.Hidden.IsEmpty ? [] : [ChartFills.Hatch], shapes.DrainToImmutable());

        void Cell(int place)
        {
            var (row, column) = (place / GuardedExample.Size, place % GuardedExample.Size);
            var (least, most) = table.Possible(place);
            if (!table.Hidden.Contains(place))
            {
                if (place == GuardedExample.Small && table.Hidden.IsEmpty) shapes.Add(new Shape.Rect(Left(column) + 2, Top(row) + 4, Column - 4, Row - 8, "nf"));
                shapes.Add(new Shape.Label(Middle(column), 0, Base(row), Anchor.Middle, [new(N(GuardedExample.At(place)), place == GuardedExample.Small ? Weight.Bold : Weight.Plain)], ""));
                return;
            }
            shapes.Add(new Shape.Rect(Left(column) + 1, Top(row) + 4, Column - 2, Row - 8, "edge", ChartFills.Hatch));
            Text(Middle(column), Base(row), least == most ? "?" : $"{N(least)}–{N(most)}", "h", Weight.Bold);
        }

        void Text(double x, double y, string text, string names = "", Weight weight = Weight.Plain) =>
            shapes.Add(new Shape.Label(x, 0, y, Anchor.Middle, [new(text, weight)], names));
    }

    static double Left(int column) => Names + column * Column;

    static double Middle(int column) => Left(column) + Column / 2;

    static double Top(int row) => Head + row * Row;

    static double Base(int row) => Top(row) + Row / 2 + 5;

    static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
