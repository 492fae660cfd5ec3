using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>What is held of a dataset today, out of all its vintages. Private, like the extracts it comes from.</summary>
public sealed class Holdings
{
    Holdings(DatasetStructure structure, ImmutableArray<Observation> observations) =>
        (Structure, Observations) = (structure, observations);

    public DatasetStructure Structure { get; }

    /// <summary>In order of period, series.</summary>
    internal ImmutableArray<Observation> Observations { get; }

    /// <summary>The same with corrected values. Only corrections come here.</summary>
    internal Holdings With(ImmutableArray<Observation> observations) => new(Structure, observations);

    /// <summary>
    /// A complete extract replaces everything before it: what it leaves out is gone. An increment replaces only the cells it
    /// holds.
    /// </summary>
    public static Holdings Of(DatasetStructure structure, IReadOnlyList<StoredObservation> stored)
    {
        var newest = stored.Count == 0 ? 0 : stored.Max(row => row.Vintage);
        var current = structure.Extract == ExtractKind.Complete
            ? stored.Where(row => row.Vintage == newest)
            : stored.GroupBy(row => (row.Observation.Series, row.Observation.Period)).Select(cell => cell.MaxBy(row => row.Vintage)!);
        return new(structure, [.. current.Select(row => row.Observation).OrderBy(o => o.Period).ThenBy(o => o.Series)]);
    }
}
