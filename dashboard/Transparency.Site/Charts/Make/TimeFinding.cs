using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What a time chart says, in sentences: the latest figure and what it is set against; then every mark for those who do not see it.</summary>
static class TimeFinding
{
    /// <summary>Longer series are told by their first, lowest, highest and latest figure; the table has the rest.</summary>
    const int ToldOneByOne = 16;

    public static string Of(Material material, TimeFigure figure, TimeParts parts, Chart.Time chart)
    {
        var words = material.Words;
        var sentences = new List<string>();
        var told = figure.Main is null ? parts.Drawn.GroupBy(one => string.Join('.', one.Series.Dimensions)).Select(series => series.Last()).ToArray() : [];
        if (told.Length > 1)
            sentences.Add(words.Fill("chart.latest.many", ("figures", words.List(told.Select(one => words.Fill(
                "chart.latest.one", ("name", parts.Naming.Told(one)), ("amount", words.InSentence(one, material.NumeratorOf(one))), ("period", one.Period)))))));
        else if (LatestFigure.Of(material.Edition, figure.Main ?? figure.Figures) is { } latest)
        {
            sentences.Add(words.Fill("chart.latest", ("amount", material.Amount(latest)), ("period", latest.Figure.Period)));
            sentences.Add(material.Change(latest));
        }
        if (chart.Runs.IsEmpty && chart.Marks.Length > 1) sentences.Add(words["chart.unjoined"]);
        return WithheldWords.Join([.. sentences, words.Withheld(parts.Drawn)]);
    }

    public static string Alternative(Material material, TimeParts parts, Chart.Time chart)
    {
        var words = material.Words;
        var sentences = new List<string>();
        if (parts.Drawn.Length <= ToldOneByOne)
            sentences.Add(words.Fill("chart.alt.all", ("figures", words.List(parts.Drawn.Select(one => Told(material, parts.Naming, one))))));
        else
            foreach (var series in parts.Drawn.Where(one => one.Cell.Exact is not null).GroupBy(one => one.Series))
                sentences.Add(words.Fill(parts.Drawn.Any(WithheldWords.IsWithheld) ? "chart.alt.many.shown" : "chart.alt.many", ("n", series.Count()),
                    ("first", Told(material, parts.Naming, series.First())), ("lowest", Told(material, parts.Naming, series.MinBy(one => one.Cell.Exact)!)),
                    ("highest", Told(material, parts.Naming, series.MaxBy(one => one.Cell.Exact)!)), ("last", Told(material, parts.Naming, series.Last()))));
        if (!parts.Places.IsEmpty)
            sentences.Add(words.Fill("chart.alt.capacity", ("places", words.List(parts.Places.Select(one => Told(material, parts.Naming, one))))));
        foreach (var change in parts.Breaks)
            sentences.Add(words.Fill("chart.alt.break", ("period", Stretch(words, change)), ("reason", change.Reason[material.Language])));
        if (!chart.NoFigure.IsEmpty)
            sentences.Add(words.Fill("chart.alt.nofigure", ("from", chart.LastHeld.AddDays(1)), ("to", chart.To)));
        return string.Join(' ', sentences);
    }

    public static string Unit(Material material, TimeParts parts)
    {
        var words = material.Words;
        var measure = material.MeasureOf(parts.Drawn[0]);
        var unit = words.Fill("chart.unit", ("measure", measure.Name), ("temporality", words["chart.temporality." + measure.Temporality]));
        var tones = parts.Drawn.Select(parts.Naming.ToneOf).Distinct().ToArray();
        return tones.Contains(Tone.First) && tones.Contains(Tone.Second) ? $"{unit} {words["chart.inks"]}" : unit;
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
