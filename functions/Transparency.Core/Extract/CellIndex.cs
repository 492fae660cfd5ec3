using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>Finds observations by series and period. Series and periods are numbered, so that a cell is one number and a million of them are found fast.</summary>
public sealed class CellIndex
{
    /// <summary>Up to this many places an observation, places are laid out in a row; a sparser extract is looked up by key.</summary>
    const int MostPlaces = 4;

    readonly Dictionary<SeriesKey, int> numbers = [];
    readonly List<SeriesKey> series = [];
    readonly int[] seriesOf, periodOf;
    readonly int[]? places;
    readonly Dictionary<long, int> sparse = [];
    readonly int width;

    internal CellIndex(IReadOnlyList<Observation> observations)
    {
        (seriesOf, periodOf) = (new int[observations.Count], new int[observations.Count]);
        Dictionary<Period, int> periods = [];
        for (var i = 0; i < observations.Count; i++)
        {
            if (!numbers.TryGetValue(observations[i].Series, out seriesOf[i]))
            {
                numbers.Add(observations[i].Series, seriesOf[i] = series.Count);
                series.Add(observations[i].Series);
            }
            if (!periods.TryGetValue(observations[i].Period, out periodOf[i])) periods.Add(observations[i].Period, periodOf[i] = periods.Count);
        }
        width = periods.Count;
        if ((long)series.Count * width <= (long)MostPlaces * observations.Count) Array.Fill(places = new int[series.Count * width], -1);

        List<(int First, int Again)> doubled = [];
        for (var i = 0; i < observations.Count; i++)
            if (At(seriesOf[i], i) is >= 0 and var first) doubled.Add((first, i));
            else if (places is not null) places[Cell(seriesOf[i], periodOf[i])] = i;
            else sparse.Add(Cell(seriesOf[i], periodOf[i]), i);
        Doubled = doubled;
    }

    /// <summary>Pairs of observations that claim the same cell.</summary>
    public IReadOnlyList<(int First, int Again)> Doubled { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<SeriesKey> Series => series;

    /// <summary>Number of an observation's series.</summary>
    public int SeriesOf(int observation) => seriesOf[observation];

    /// <summary>Number of a series; −1 if the extract has none such.</summary>
    public int Number(SeriesKey key) => numbers.GetValueOrDefault(key, -1);

    /// <summary>The observation of that series in the period of this observation; −1 if there is none.</summary>
    public int At(int series, int observation)
    {
        if (series < 0) return -1;
        var cell = Cell(series, periodOf[observation]);
        return places is not null ? places[cell] : sparse.GetValueOrDefault(cell, -1);
    }

    long Cell(int series, int period) => (long)series * width + period;
}
