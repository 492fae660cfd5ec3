using System.Collections.Immutable;
using Transparency.Plans;

namespace Transparency.Site.Reading;

/// <summary>A year of a series that runs exactly on the straight line to zero, by our rule and by compound growth (Eurostat's).</summary>
/// <param name="OfTen">Class where ten people are counted; null where one of them changes it.</param>
/// <param name="OfThousand">Class where a thousand are counted, at a hundred times the value.</param>
/// <param name="Compound">Compound growth so far over that which leads to the target, rounded down to hundredths.</param>
public sealed record WorkedExample(int Year, decimal Value, decimal Ratio, ProgressClass? OfTen, ProgressClass? OfThousand, decimal Compound)
{
    const int Years = 5;

    /// <summary>From 10 to 0 in five years.</summary>
    public static ImmutableArray<WorkedExample> All { get; } = [.. Enumerable.Range(1, Years).Select(Of)];

    /// <summary>Key of the word that the rule of compound growth has for it.</summary>
    public string CompoundWord => Compound >= Progress.OnTrackFrom ? "significant" : Compound >= Progress.BehindFrom ? "moderate" : Compound >= 0 ? "limited" : "away";

    static WorkedExample Of(int year)
    {
        var value = 10m - 2 * year;
        // The way to zero is a loss of all in any one year, so the divisor is −1.
        var growth = Math.Pow((double)value / 10, 1d / year) - 1;
        return new(year, value, Progress.Ratio(new(10, 0), new(value, year), 0, Years, Direction.Down)!.Value, Class(1), Class(100), (decimal)Math.Floor(-growth * 100) / 100);

        ProgressClass? Class(int times) => Progress.TowardsTarget(new(10 * times, 0), new(value * times, year), 0, Years, Direction.Down, 1);
    }
}
