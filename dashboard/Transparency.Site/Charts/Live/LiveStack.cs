using System.Collections.Immutable;
using Transparency.Site.Plotly;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Parts beside one another, a series a code; what is withheld is said in the head of its row, since a hatch among parts would have a width.</summary>
static class LiveStack
{
    public static Drawing Of(Chart.Stacked chart, Figure figure, Words words)
    {
        var places = StackDrawing.Places(chart).ToList();
        var parts = places.SelectMany(place => place.Row.Parts.Select(part => (Part: part, Y: (decimal)(place.Bar + StackDrawing.Thick / 2)))).Where(pair => pair.Part.Cell is Cell.Shown or Cell.Range);
        return new([.. parts.GroupBy(pair => figure.Table.Rows[pair.Part.Row].Key).Select(series => Trace(series.Key, [.. series], figure))], new()
        {
            Margin = new(0, 0, 0, 0), Font = LiveInks.Text, Separators = LiveDrawing.Separators(words), Barmode = "stack",
            Xaxis = new() { Range = [Coordinate.Of(0), Coordinate.Of(LiveDrawing.Short(StackDrawing.Top(chart)))], Visible = false, Fixedrange = true },
            Yaxis = new() { Range = [Coordinate.Of(LiveDrawing.Short(StackDrawing.Draw(chart).Height)), Coordinate.Of(0)], Visible = false, Fixedrange = true },
            Annotations = [.. places.Select(place => new Annotation
            {
                Text = PlotlyText.Of(string.Concat(StackDrawing.Head(place.Row).Select(span => span.Text))), Xref = "paper", X = Coordinate.Of(0), Xanchor = "left",
                Y = Coordinate.Of((decimal)place.Y + 10), Yanchor = "middle",
            })],
        });
    }

    static Trace Trace(string key, IReadOnlyList<(StackPart Part, decimal Y)> parts, Figure figure) => new()
    {
        Type = "bar", Orientation = "h", Name = figure.NameOf(parts[0].Part.Row), Legendgroup = key, Width = (decimal)StackDrawing.Thick,
        X = [.. parts.Select(pair => Coordinate.Of(pair.Part.Cell.Height()))], Y = [.. parts.Select(pair => Coordinate.Of(pair.Y))], Customdata = [.. parts.Select(pair => (int?)pair.Part.Row)],
        Text = [.. parts.Select(pair => PlotlyText.Of($"{pair.Part.Letter} {pair.Part.Number.Short}"))], Textposition = "inside", Textangle = 0, Insidetextanchor = "middle", Constraintext = "inside",
        Marker = new() { Color = LiveInks.Of(parts[0].Part.Tone), Line = new(LiveInks.Paper, 2) },
    };
}
