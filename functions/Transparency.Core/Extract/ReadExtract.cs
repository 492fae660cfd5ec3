using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>The rows of an extract as typed observations, with their lines; not yet checked against each other.</summary>
/// <param name="Lines">Line of each observation; empty when they come from the store.</param>
public sealed record ReadExtract(
    DatasetStructure Structure, string File, ExtractContext Context, IReadOnlyList<Observation> Observations, IReadOnlyList<int> Lines)
{
    readonly Lazy<CellIndex> cells = new(() => new CellIndex(Observations));

    readonly Lazy<long[]> counts = new(() => [.. Observations.Select(o => o.Cell.Exact is { } number ? (long)number : None)]);

    readonly Lazy<bool[]> forecast = new(() => [.. Observations.Select(o => o.Attributes.Status == ObsStatus.F)]);

    readonly Lazy<int[]> rates = new(() => RatesOf(Structure, Observations));

    /// <summary>Where each cell stands, built when a rule first asks.</summary>
    public CellIndex Cells => cells.Value;

    /// <summary>The exact number of each observation, for measures that are whole; <see cref="None"/> where none is printed.</summary>
    internal ReadOnlySpan<long> Counts => counts.Value;

    /// <inheritdoc cref="Counts"/>
    internal const long None = long.MinValue;

    /// <summary>Which observations were not counted but forecast.</summary>
    internal bool[] Forecast => forecast.Value;

    /// <summary>Places of rates and ratios among the observations: most extracts have few, and rules about them look at no others.</summary>
    internal IReadOnlyList<int> Rates => rates.Value;

    static int[] RatesOf(DatasetStructure structure, IReadOnlyList<Observation> observations)
    {
        var measures = structure.Measures.Where(measure => measure.Kind is MeasureKind.Rate or MeasureKind.Ratio).Select(measure => measure.Id).ToHashSet();
        return measures.Count == 0 ? [] : [.. Enumerable.Range(0, observations.Count).Where(i => measures.Contains(observations[i].Series.Measure))];
    }

    public Validation.Place PlaceOf(int observation, string column = "") =>
        new(File, Lines.Count > 0 ? Lines[observation] : 0, column);
}
