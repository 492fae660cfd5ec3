using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The sentences of a headline figure: of tiles, leads and findings alike.</summary>
public static class LatestWords
{
    /// <summary>"165", "≤ 40", "29%": the big number of a tile.</summary>
    public static string Big(this Material material, LatestFigure latest) =>
        material.Words.InTable(latest.Figure.Cell, latest.Figure.Attributes.Unit);

    /// <summary>"165 people", "less than 30 people".</summary>
    public static string Amount(this Material material, LatestFigure latest) =>
        material.Words.InSentence(latest.Figure, material.NumeratorOf(latest.Figure));

    /// <summary>For the date stamp: "Latest figure in the documents we hold: May 2020".</summary>
    public static string Stamp(this Material material, LatestFigure latest) =>
        material.Held("chart.stamp", ("period", latest.Figure.Period));

    /// <summary>A sentence when the figure is more than two years older than the release; empty otherwise.</summary>
    public static string Old(this Material material, LatestFigure latest) =>
        latest.Figure.Period.End.AddMonths(24) < material.Released
            ? material.Words.Fill("chart.old", ("years", Years(latest.Figure.Period.End, material.Released)))
            : "";

    /// <summary>The change since the last comparable figure with both values, or why there is none; then what came later and is withheld.</summary>
    public static string Change(this Material material, LatestFigure latest) => WithheldWords.Join(material.Compared(latest), material.Later(latest));

    /// <summary>That a later figure is withheld, so that nobody takes this one for the newest; empty where none is.</summary>
    public static string Later(this Material material, LatestFigure latest) =>
        latest.LaterWithheld is { } period ? material.Words.Fill("chart.withheld.later", ("period", period)) : "";

    static string Compared(this Material material, LatestFigure latest)
    {
        var words = material.Words;
        switch (latest.Against)
        {
            case Against.Change change:
                var kind = change.Amount > 0 ? "more" : change.Amount < 0 ? "fewer" : "same";
                var by = Math.Abs(change.Amount);
                var earlier = ("earlier", (object)words.InSentence(change.Earlier, material.NumeratorOf(change.Earlier)));
                var since = ("period", (object)change.Earlier.Period);
                if (kind == "same") return words.Fill("chart.change.same", earlier, since);
                return words.Count($"chart.change.{kind}.{(change.InPoints ? "points" : "count")}", by, earlier, since);
            case Against.NotComparable not:
                return words.Fill("chart.change.not",
                    ("earlier", words.InSentence(not.Earlier, material.NumeratorOf(not.Earlier))), ("period", not.Earlier.Period),
                    ("reason", words.List(not.Why.Take(2).Where((why, i) => i == 0 || why is Obstacle.BreakBetween).Select(material.Reason))));
            default:
                return material.Held("chart.change.first");
        }
    }

    static int Years(DateOnly from, DateOnly to) =>
        to.Year - from.Year - (to.DayOfYear < from.DayOfYear ? 1 : 0);

    /// <summary>The printed count of a rate: the measure it is a rate of, in the same cell and from the same source.</summary>
    internal static decimal? NumeratorOf(this Material material, Releases.ReleasedObservation figure) => material.Edition.NumeratorOf(figure);

    /// <inheritdoc cref="NumeratorOf(Material, Releases.ReleasedObservation)"/>
    internal static decimal? NumeratorOf(this Releases.Edition edition, Releases.ReleasedObservation figure) =>
        !figure.IsWithheld() && edition.Structure.MeasureOf(figure.Series.Measure).RateOf is { } count
            ? edition.Observations
                .FirstOrDefault(other => other.Period.Equals(figure.Period) && other.Series.Equals(figure.Series.With(count)))?.Cell.Exact
            : null;
}
