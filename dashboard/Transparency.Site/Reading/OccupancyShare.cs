using Transparency.Releases;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>People against places where the places are a bound: 12 for "up to 40" is at least 30%, our calculation.</summary>
public static class OccupancyShare
{
    /// <summary>Empty where people are no exact number or places have no upper bound.</summary>
    public static string Sentence(Words words, ReleasedObservation people, ReleasedObservation places)
    {
        var most = places.Cell.Exact ?? places.Cell.UpperBound(whole: true);
        if (people.Cell.Exact is not { } count || most is not > 0) return "";
        var share = words.Format.PerCent(Math.Floor(count * 100 / most.Value));
        return words.Fill("tile.share", ("places", words.InSentence(places)), ("period", places.Period), ("share", share));
    }
}
