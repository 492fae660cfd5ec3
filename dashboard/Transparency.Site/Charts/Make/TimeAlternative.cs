using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// A time chart for those who do not see it, as one would say it aloud: how many figures of which time, the figures or the telling ones of them,
/// the lowest and the highest, what is no exact count, capacity, breaks, what was revised, and where nothing is held.
/// </summary>
static class TimeAlternative
{
    /// <summary>Longer series are told by their first, lowest, highest and latest figure; the table has the rest.</summary>
    internal const int ToldOneByOne = 16;

    /// <summary>More of these would be a table read aloud.</summary>
    const int MostBounds = 6, MostGaps = 3, MostRevised = 6;

    /// <summary>Days without a figure that are told: as long as a figure may be old before a page says so.</summary>
    const int Gap = 731;

    public static string Of(Material material, TimeParts parts, Chart.Time chart)
    {
        var (words, drawn) = (material.Words, parts.Drawn);
        string List(IEnumerable<ReleasedObservation> figures) => words.List(figures.Select(one => Told(material, parts.Naming, one)));
        return WithheldWords.Join(
        [
            drawn.Length > 1 ? words.Count("chart.alt.span", drawn.Length, ("first", drawn[0].Period), ("last", drawn[^1].Period)) : "",
            .. drawn.Length <= ToldOneByOne ? [words.Fill("chart.alt.all", ("figures", List(drawn)))] : Many(material, parts),
            .. Extremes(material, parts),
            drawn.Length > ToldOneByOne && drawn.Where(one => one.Cell is Cell.Range or Cell.Shown { IsExact: false }).ToList() is { Count: > 0 } bounds
                ? words.Count("chart.alt.bounds", bounds.Count, ("figures", List(bounds.Take(MostBounds)))) : "",
            parts.Places.IsEmpty ? "" : words.Fill("chart.alt.capacity", ("places", List(parts.Places))),
            .. parts.Breaks.Select(change => words.Fill("chart.alt.break", ("period", Stretch(words, change)), ("reason", change.Reason[material.Language]))),
            drawn.Where(one => one.Revised is not null).ToList() is { Count: > 0 } revised
                ? words.Fill("chart.alt.revised", ("figures", List(revised.Take(MostRevised)))) : "",
            .. Gaps(parts).Select(gap => material.Held("chart.alt.nofigure", ("from", gap.From), ("to", gap.To))),
            chart.NoFigure.IsEmpty ? "" : material.Held("chart.alt.nofigure", ("from", chart.LastHeld.AddDays(1)), ("to", chart.To)),
        ]);
    }

    static IEnumerable<string> Many(Material material, TimeParts parts) => parts.Drawn.Where(one => one.Cell.Exact is not null).GroupBy(one => one.Series).Select(series =>
        material.Words.Fill(parts.Drawn.Any(WithheldWords.IsWithheld) ? "chart.alt.many.shown" : "chart.alt.many", ("n", series.Count()),
            ("first", Told(material, parts.Naming, series.First())), ("lowest", Told(material, parts.Naming, series.MinBy(one => one.Cell.Exact)!)),
            ("highest", Told(material, parts.Naming, series.MaxBy(one => one.Cell.Exact)!)), ("last", Told(material, parts.Naming, series.Last()))));

    /// <summary>Of the one series that has three exact figures or more, where all are told one by one. Of what is left when some are withheld no extreme is told.</summary>
    static IEnumerable<string> Extremes(Material material, TimeParts parts)
    {
        if (parts.Drawn.Length > ToldOneByOne || parts.Drawn.Any(WithheldWords.IsWithheld)) yield break;
        var series = parts.Drawn.Where(one => one.Cell.Exact is not null).GroupBy(one => one.Series).Where(one => one.Count() > 2).ToList();
        if (series.Count == 1)
            yield return material.Words.Fill("chart.alt.extremes",
                ("lowest", Told(material, parts.Naming, series[0].MinBy(one => one.Cell.Exact)!)), ("highest", Told(material, parts.Naming, series[0].MaxBy(one => one.Cell.Exact)!)));
    }

    static IEnumerable<(DateOnly From, DateOnly To)> Gaps(TimeParts parts)
    {
        var gaps = new List<(DateOnly From, DateOnly To)>();
        var held = parts.Drawn[0].Period.End;
        foreach (var one in parts.Drawn.Where(one => one.Cell is not Cell.Missing).OrderBy(one => one.Period.Start))
        {
            if (one.Period.Start.DayNumber - held.DayNumber > Gap) gaps.Add((held.AddDays(1), one.Period.Start.AddDays(-1)));
            if (one.Period.End > held) held = one.Period.End;
        }
        return gaps.OrderByDescending(gap => gap.To.DayNumber - gap.From.DayNumber).Take(MostGaps).Order();
    }

    static string Told(Material material, Naming naming, ReleasedObservation one)
    {
        var beside = naming.Told(one);
        var amount = material.Words.InSentence(one, material.NumeratorOf(one));
        var figure = material.Words.Fill("chart.told", ("amount", amount), ("period", one.Period));
        return naming.IsNamed && naming.IsMain(one) || beside.Length == 0 ? figure : $"{figure} ({beside})";
    }

    static string Stretch(Words words, Break change) => change.Since == change.From
        ? words.Format.Date(change.From)
        : words.Format.Span
            .Replace("{from}", words.Format.MonthOf(change.Since), StringComparison.Ordinal)
            .Replace("{to}", words.Format.MonthOf(change.From), StringComparison.Ordinal);
}
