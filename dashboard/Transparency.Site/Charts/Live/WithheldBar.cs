using Transparency.Site.Plotly;

namespace Transparency.Site.Charts;

/// <summary>A hatch of one size where a bar is withheld, on an axis of words beside that of numbers.</summary>
static class WithheldBar
{
    const decimal Half = (decimal)BarPlaces.Thick / 2;

    public static Trace Of(int row, decimal y, string key, string name, Words words)
    {
        Coordinate begin = Coordinate.Of(""), word = Coordinate.Of(PlotlyText.Of(words["chart.withheld"]));
        Coordinate up = Coordinate.Of(y - Half), down = Coordinate.Of(y + Half);
        return new()
        {
            Mode = "lines+text", Orientation = "h", Name = name, Legendgroup = key, Xaxis = "x2", Line = new(LiveInks.Ink, 1.5m), Fill = "toself", Fillcolor = Layout.Clear, Fillpattern = LiveInks.Hatch,
            X = [begin, word, word, word, begin, begin], Y = [up, up, Coordinate.Of(y), down, down, up], Customdata = [row, row, row, row, row, row],
            Text = ["", "", PlotlyText.Of(words["chart.withheld"]), "", "", ""], Textposition = "middle right", Cliponaxis = false,
        };
    }

    /// <param name="widths">How many hatches the plot is wide.</param>
    public static Axis Axis(Words words, decimal widths) => new()
    {
        Type = "category", Categoryorder = "array", Categoryarray = ["", PlotlyText.Of(words["chart.withheld"])], Overlaying = "x", Visible = false, Fixedrange = true,
        Range = [Coordinate.Of(0), Coordinate.Of(widths)],
    };
}
