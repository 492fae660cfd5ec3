using System.Runtime.CompilerServices;
using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>Finds observations by series and period. Equal keys of an extract are one object, so a million cells are found by reference.</summary>
public sealed class CellIndex
{
    readonly Dictionary<SeriesKey, SeriesKey> series = [];
    readonly Dictionary<Period, Period> periods = [];
    readonly Dictionary<(SeriesKey, Period), int> cells;

    internal CellIndex(IReadOnlyList<Observation> observations)
    {
        cells = new(observations.Count, ByReference.Instance);
        List<(int First, int Again)> doubled = [];
        for (var i = 0; i < observations.Count; i++)
        {
            var cell = (One(series, observations[i].Series), One(periods, observations[i].Period));
            if (!cells.TryAdd(cell, i)) doubled.Add((cells[cell], i));
        }
        Doubled = doubled;
    }

    /// <summary>Pairs of observations that claim the same cell.</summary>
    public IReadOnlyList<(int First, int Again)> Doubled { get; }

    public IReadOnlyCollection<SeriesKey> Series => series.Keys;

    /// <summary>The extract's own object for a series; null if the extract has no such series.</summary>
    public SeriesKey? Known(SeriesKey key) => series.GetValueOrDefault(key);

    /// <summary>The observation of a series that <see cref="Known"/> gave, in a period of the extract; −1 if there is none.</summary>
    public int At(SeriesKey known, Period period) =>
        periods.TryGetValue(period, out var own) && cells.TryGetValue((known, own), out var index) ? index : -1;

    static T One<T>(Dictionary<T, T> known, T value) where T : notnull
    {
        if (known.TryGetValue(value, out var first)) return first;
        known.Add(value, value);
        return value;
    }

    sealed class ByReference : IEqualityComparer<(SeriesKey, Period)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((SeriesKey, Period) x, (SeriesKey, Period) y) =>
            ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((SeriesKey, Period) cell) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(cell.Item1), RuntimeHelpers.GetHashCode(cell.Item2));
    }
}
