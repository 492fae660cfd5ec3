using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Transparency.Site.Charts;

/// <summary>
/// Shapes as SVG markup: classes and presentation attributes only, no viewBox, no style attribute, every text escaped,
/// the same bytes every time.
/// </summary>
static class SvgWriter
{
    /// <param name="title">Inside the picture itself, under its id with "-p"; empty for none.</param>
    /// <param name="description">The same, with "-q".</param>
    /// <param name="table">The table of the marks: each then carries its row, and what a page does not show of the table as words.</param>
    public static string Write(Picture picture, string id, string labelledBy, string title = "", string description = "", FigureTable? table = null)
    {
        var svg = new StringBuilder()
            .Append("<svg width=\"100%\" height=\"").Append(N(picture.Height)).Append("\" role=\"img\" ").Append(labelledBy).Append('>');
        if (title.Length > 0) svg.Append("<title id=\"").Append(id).Append("-p\">").Append(HtmlEncoder.Default.Encode(title)).Append("</title>");
        if (description.Length > 0) svg.Append("<desc id=\"").Append(id).Append("-q\">").Append(HtmlEncoder.Default.Encode(description)).Append("</desc>");
        if (!picture.Fills.IsEmpty)
        {
            svg.Append("<defs>");
            foreach (var fill in picture.Fills) svg.Append(ChartFills.Write(fill, id));
            svg.Append("</defs>");
        }
        foreach (var shape in picture.Shapes) Append(svg, shape, id, table);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A strip beside words that say all it shows: hidden from who reads by ear, its gradients defined once on the page.</summary>
    /// <param name="id">What the ids of the page's gradients begin with.</param>
    public static string Strip(double height, IEnumerable<Shape> shapes, string id, string names)
    {
        var svg = new StringBuilder("<svg class=\"").Append(names).Append("\" width=\"100%\" height=\"").Append(N(height)).Append("\" aria-hidden=\"true\">");
        foreach (var shape in shapes) Append(svg, shape, id);
        return svg.Append("</svg>").ToString();
    }

    static void Append(StringBuilder svg, Shape shape, string id, FigureTable? table = null)
    {
        switch (shape)
        {
            case Shape.Line line:
                svg.Append("<line x1=\"").Append(P(line.X1)).Append("\" y1=\"").Append(N(line.Y1))
                    .Append("\" x2=\"").Append(P(line.X2)).Append("\" y2=\"").Append(N(line.Y2)).Append('"');
                Close(svg, line.Class, line, table);
                break;
            case Shape.Rect rect:
                svg.Append("<rect x=\"").Append(P(rect.X)).Append("\" y=\"").Append(N(rect.Y))
                    .Append("\" width=\"").Append(P(rect.Width)).Append("\" height=\"").Append(N(rect.Height)).Append('"');
                if (rect.Radius > 0) svg.Append(" rx=\"").Append(N(rect.Radius)).Append('"');
                Fill(svg, rect.Fill, id);
                Close(svg, rect.Class, rect, table);
                break;
            case Shape.PixelRect rect:
                svg.Append("<svg x=\"").Append(P(rect.X)).Append("\"><rect x=\"").Append(N(rect.Dx)).Append("\" y=\"").Append(N(rect.Y))
                    .Append("\" width=\"").Append(N(rect.Width)).Append("\" height=\"").Append(N(rect.Height)).Append('"');
                Fill(svg, rect.Fill, id);
                Close(svg, rect.Class, rect, table);
                svg.Append("</svg>");
                break;
            case Shape.Dot dot:
                svg.Append("<circle cx=\"").Append(P(dot.X)).Append("\" cy=\"").Append(N(dot.Y)).Append("\" r=\"").Append(N(dot.Radius)).Append('"');
                Close(svg, dot.Class, dot, table);
                break;
            case Shape.PixelDot dot:
                svg.Append("<svg x=\"").Append(P(dot.X)).Append("\"><circle cx=\"").Append(N(dot.Dx)).Append("\" cy=\"").Append(N(dot.Y))
                    .Append("\" r=\"").Append(N(dot.Radius)).Append('"');
                Close(svg, dot.Class, dot, table);
                svg.Append("</svg>");
                break;
            case Shape.Path path:
                svg.Append("<svg x=\"").Append(P(path.X)).Append("\" y=\"").Append(N(path.Y)).Append("\"><path d=\"").Append(path.Data).Append('"');
                Close(svg, path.Class, path, table);
                svg.Append("</svg>");
                break;
            case Shape.Label label:
                Append(svg, label);
                break;
            case Shape.Group group:
                if (table is not null && group.Row is not null) Row(svg.Append("<g"), group, table).Append('>');
                foreach (var inner in group.Shapes) Append(svg, inner, id, table);
                if (table is not null && group.Row is not null) svg.Append("</g>");
                break;
        }
    }

    static void Append(StringBuilder svg, Shape.Label label)
    {
        var names = label.Anchor switch { Anchor.Middle => "mid ", Anchor.End => "end ", _ => "" } + label.Class;
        svg.Append("<text x=\"").Append(P(label.X)).Append('"');
        if (label.Dx != 0) svg.Append(" dx=\"").Append(N(label.Dx)).Append('"');
        svg.Append(" y=\"").Append(N(label.Y)).Append('"');
        if (names.Trim() is { Length: > 0 } set) svg.Append(" class=\"").Append(set).Append('"');
        svg.Append('>');
        foreach (var span in label.Spans)
        {
            var text = HtmlEncoder.Default.Encode(span.Text);
            if (span.Weight == Weight.Plain) svg.Append(text);
            else svg.Append(span.Weight == Weight.Bold ? "<tspan class=\"tb\">" : "<tspan class=\"t2\">").Append(text).Append("</tspan>");
        }
        svg.Append("</text>");
    }

    static void Fill(StringBuilder svg, string fill, string id)
    {
        if (fill.Length > 0) svg.Append(" fill=\"url(#").Append(id).Append('-').Append(fill).Append(")\"");
    }

    static void Close(StringBuilder svg, string names, Shape shape, FigureTable? table)
    {
        if (names.Length > 0) svg.Append(" class=\"").Append(names).Append('"');
        if (table is not null) Row(svg, shape, table);
        svg.Append("/>");
    }

    static StringBuilder Row(StringBuilder svg, Shape shape, FigureTable table)
    {
        if (shape.Row is not { } row) return svg;
        svg.Append(" data-r=\"").Append(row).Append('"');
        return row >= table.First ? svg : svg.Append(" data-v=\"").Append(HtmlEncoder.Default.Encode(string.Join(" · ", table.Rows[row].Told))).Append('"');
    }

    static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    static string P(double per) => per == 0 ? "0" : N(per) + "%";
}
