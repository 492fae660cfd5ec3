using System.Collections.Immutable;

namespace Transparency.Site.Charts;

/// <summary>
/// What a chart is drawn with. Every x is a per cent of the plot, every y and every offset a pixel: geometry flows with the box and
/// text is never scaled.
/// </summary>
abstract record Shape
{
    Shape() { }

    /// <summary>The row of the figure's table that this mark stands for; none: the shape is no mark.</summary>
    public int? Row { get; init; }

    public sealed record Line(double X1, double Y1, double X2, double Y2, string Class) : Shape;

    /// <param name="Fill">Id of a gradient or pattern; empty: the class fills it.</param>
    /// <param name="Radius">Of its corners.</param>
    public sealed record Rect(double X, double Y, double Width, double Height, string Class, string Fill = "", double Radius = 0) : Shape;

    /// <summary>A rectangle whose width is in pixels from <paramref name="X"/> on.</summary>
    public sealed record PixelRect(double X, double Dx, double Y, double Width, double Height, string Class, string Fill = "") : Shape;

    public sealed record Dot(double X, double Y, double Radius, string Class) : Shape;

    /// <summary>A dot some pixels beside its place.</summary>
    public sealed record PixelDot(double X, double Dx, double Y, double Radius, string Class) : Shape;

    /// <summary>A path of fixed size, in pixels from its place.</summary>
    public sealed record Path(double X, double Y, string Data, string Class) : Shape;

    public sealed record Label(double X, double Dx, double Y, Anchor Anchor, ImmutableArray<Span> Spans, string Class) : Shape;

    /// <summary>Shapes that make one mark together.</summary>
    public sealed record Group(ImmutableArray<Shape> Shapes) : Shape;
}

enum Anchor { Start, Middle, End }

/// <summary>A piece of text in one weight.</summary>
readonly record struct Span(string Text, Weight Weight = Weight.Plain)
{
    public static ImmutableArray<Span> Plain(string text) => [new(text)];
}

enum Weight { Plain, Bold, Quiet }

/// <summary>Where on the chart's box a mark or label is: pixels around per cents, so that it can be asked at any width.</summary>
readonly record struct Box(double X1, double Dx1, double X2, double Dx2, double Top, double Bottom)
{
    public static Box Around(double x, double half, double y) => new(x, -half, x, half, y - half, y + half);

    public double Left(double width) => X1 * width / 100 + Dx1;

    public double Right(double width) => X2 * width / 100 + Dx2;

    public bool Meets(Box other, double width) =>
        Top < other.Bottom && other.Top < Bottom && Left(width) < other.Right(width) && other.Left(width) < Right(width);
}

/// <summary>A drawn chart.</summary>
/// <param name="Pad">Class of the box: how many pixels stand free beside the plot for numbers.</param>
sealed record Picture(double Height, string Pad, ImmutableArray<string> Fills, ImmutableArray<Shape> Shapes);
