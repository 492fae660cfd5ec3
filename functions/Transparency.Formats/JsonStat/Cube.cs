using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>
/// Observations as the cells of a cube: its dimensions are FREQ, those of the dataset, SOURCE, MEASURE and TIME_PERIOD, each with the codes
/// that occur. A period is named by its own text, so a year, its first quarter and a span that begins with it are three.
/// </summary>
sealed class Cube
{
    readonly IReadOnlyList<ReleasedObservation> observations;
    readonly ImmutableArray<CubeDimension> dimensions;

    public Cube(DatasetStructure structure, IReadOnlyList<ReleasedObservation> observations)
    {
        this.observations = observations;
        dimensions =
        [
            new("FREQ", Occurring(o => (int)o.Series.Frequency, o => o.Series.Frequency.Letter())),
            .. structure.Dimensions.Select((dimension, i) => new CubeDimension(
                $"{dimension.Id}", Occurring(o => dimension.CodeList.IndexOf(o.Series.Dimensions[i]), o => $"{o.Series.Dimensions[i]}"))),
            new("SOURCE", Occurring(o => o.Series.Source, o => $"{o.Series.Source}")),
            new("MEASURE", Occurring(o => structure.Measures.IndexOf(structure.MeasureOf(o.Series.Measure)), o => $"{o.Series.Measure}")),
            new("TIME_PERIOD", Occurring(o => o.Period, o => $"{o.Period}")),
        ];
        Cells = [.. observations.Select(o => ($"{PlaceOf(o.Series, o.Period)}", o))];
    }

    public ImmutableArray<CubeDimension> Dimensions => dimensions;

    public IReadOnlyList<ReleasedObservation> Observations => observations;

    /// <summary>The observations with their places, as members of an object are named.</summary>
    public ImmutableArray<(string Place, ReleasedObservation Of)> Cells { get; }

    /// <summary>The place of a cell when the cube is laid out with its last dimension running fastest.</summary>
    public long PlaceOf(SeriesKey series, Period period)
    {
        var place = (long)dimensions[0].PlaceOf(series.Frequency.Letter());
        for (var i = 0; i < series.Dimensions.Length; i++) place = Step(place, i + 1, $"{series.Dimensions[i]}");
        place = Step(place, dimensions.Length - 3, $"{series.Source}");
        place = Step(place, dimensions.Length - 2, $"{series.Measure}");
        return Step(place, dimensions.Length - 1, $"{period}");
    }

    long Step(long place, int dimension, string code) => checked(place * dimensions[dimension].Codes.Length + dimensions[dimension].PlaceOf(code));

    ImmutableArray<string> Occurring<T>(Func<ReleasedObservation, T> order, Func<ReleasedObservation, string> code) =>
        [.. observations.DistinctBy(code, StringComparer.Ordinal).OrderBy(order).Select(code)];
}

sealed class CubeDimension(string id, ImmutableArray<string> codes)
{
    readonly Dictionary<string, int> places = codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);

    public string Id => id;

    public ImmutableArray<string> Codes => codes;

    public int PlaceOf(string code) => places[code];
}
