using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What a time chart says, in sentences: the latest figure and what it is set against.</summary>
static class TimeFinding
{
    public static string Of(Material material, TimeFigure figure, TimeParts parts, Chart.Time chart)
    {
        var words = material.Words;
        var sentences = new List<string>();
        var told = figure.Main is null ? parts.Drawn.GroupBy(one => string.Join('.', one.Series.Dimensions)).Select(series => series.Last()).ToArray() : [];
        if (told.Length > 1)
            sentences.Add(material.Held("chart.latest.many", ("figures", words.List(told.Select(one => words.Fill(
                "chart.latest.one", ("name", parts.Naming.Told(one)), ("amount", words.InSentence(one, material.NumeratorOf(one))), ("period", one.Period)))))));
        else if (LatestFigure.Of(material.Edition, figure.Main ?? figure.Figures) is { } latest)
        {
            sentences.Add(material.Held("chart.latest", ("amount", material.Amount(latest)), ("period", latest.Figure.Period)));
            sentences.Add(material.Change(latest));
        }
        if (chart.Runs.IsEmpty && chart.Marks.Length > 1) sentences.Add(words["chart.unjoined"]);
        return WithheldWords.Join([.. sentences, words.Withheld(parts.Drawn)]);
    }

    public static string Unit(Material material, TimeParts parts)
    {
        var words = material.Words;
        var measure = material.MeasureOf(parts.Drawn[0]);
        var unit = words.Fill("chart.unit", ("measure", measure.Name), ("temporality", words["chart.temporality." + measure.Temporality]));
        var tones = parts.Drawn.Select(parts.Naming.ToneOf).Distinct().ToArray();
        return tones.Contains(Tone.First) && tones.Contains(Tone.Second) ? $"{unit} {words["chart.inks"]}" : unit;
    }
}
