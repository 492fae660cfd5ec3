using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The pictures of headline tiles.</summary>
public static class TilePictures
{
    /// <summary>Figures over time, of the first ink alone; only the latest one and the one it is compared with carry numbers.</summary>
    public static TilePicture Time(Material material, TimeFigure figure)
    {
        figure = figure with { Figures = figure.Main ?? figure.Figures };
        var parts = TimeParts.Of(material, figure);
        var (chart, _) = TimeChart.Of(material, figure with { Events = [] }, parts);
        var latest = LatestFigure.Of(material.Edition, figure.Figures);
        var earlier = (latest?.Against as Against.Change)?.Earlier;
        var marks = chart.Marks.Select((mark, index) => mark with { Weight = Weight(parts.Drawn[index], latest?.Figure, earlier) });
        return new(
            $"{TimeFinding.Of(material, figure, parts, chart)} {TimeAlternative.Of(material, parts, chart)}",
            new TileChart.Time(chart with { Marks = [.. marks] }));
    }

    static int Weight(ReleasedObservation one, ReleasedObservation? latest, ReleasedObservation? earlier) =>
        one.Equals(latest) ? TimeMark.Latest : one.Equals(earlier) ? 50 : 0;

    /// <summary>A count as part of a whole of the same date: 64 of 220.</summary>
    /// <param name="of">What the whole is, in words with its number: "220 inmates".</param>
    public static TilePicture Share(Material material, ReleasedObservation part, decimal whole, string of)
    {
        var words = material.Words;
        return new(
            words.Fill("chart.tile.share", ("amount", words.InSentence(part)), ("of", of), ("period", part.Period)),
            new TileChart.Track([new(part.Cell, Tone.First, false, words.AtMark(part.Cell, part.Attributes.Unit), "", 0)], new Cell.Shown(whole), of));
    }

    /// <summary>People against places: the latest count, and the one it is compared with above it.</summary>
    public static TilePicture Places(Material material, LatestFigure latest, ReleasedObservation places)
    {
        var words = material.Words;
        var bars = ImmutableArray.CreateBuilder<BarPart>();
        if (latest.Against is Against.Change change) bars.Add(Bar(change.Earlier, Tone.Second));
        bars.Add(Bar(latest.Figure, Tone.First));
        return new(
            string.Join(' ', material.Held("chart.latest", ("amount", material.Amount(latest)), ("period", latest.Figure.Period)),
                material.Change(latest), words.Fill("chart.alt.capacity", ("places", words.InSentence(places)))),
            new TileChart.Track(bars.ToImmutable(), places.Cell, words.InSentence(places)));

        BarPart Bar(ReleasedObservation one, Tone tone) =>
            new(one.Cell, tone, false, words.AtMark(one.Cell, one.Attributes.Unit), words.Write(one.Period), 0);
    }
}
