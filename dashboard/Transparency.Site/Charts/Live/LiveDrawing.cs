using Transparency.Site.Plotly;

namespace Transparency.Site.Charts;

/// <summary>A chart as plotly draws it: the same marks at the same places as the picture on the page, from the same model.</summary>
static class LiveDrawing
{
    /// <param name="chart">What to draw; its rows are those of <paramref name="figure"/>.</param>
    public static Drawing Of(Chart chart, Figure figure, Words words) => chart switch
    {
        Chart.Time time => new([.. TimeTraces.Of(time, figure), .. TimeGroundTraces.Of(time, figure, words)], TimeLayout.Of(time, words)),
        Chart.Bars bars => LiveBars.Of(bars, figure, words),
        Chart.Stacked stacked => LiveStack.Of(stacked, figure, words),
        _ => throw new InvalidOperationException($"No live drawing for {chart}."),
    };

    /// <summary>What a reader knows a row's series by.</summary>
    public static string NameOf(this Figure figure, int row) => PlotlyText.Of(figure.Table.Rows[row].Series is { Length: > 0 } series ? series : figure.Title);

    /// <summary>Thousands and decimals of the language.</summary>
    public static string Separators(Words words) => words.Format.DecimalMark + words.Format.GroupMark;

    /// <summary>Pixels and shares of them need no more than two decimals.</summary>
    public static decimal Short(double number) => Math.Round((decimal)number, 2);
}
