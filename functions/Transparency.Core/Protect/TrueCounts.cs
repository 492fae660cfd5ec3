using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>The true count of every cell of a protected dataset, added up from its private report. Private.</summary>
public sealed class TrueCounts
{
    readonly List<(Layout Layout, long[] Counts)> systems = [];

    /// <param name="structure">With the rule that the report was made by.</param>
    public TrueCounts(DatasetStructure structure, ProtectionReport report)
    {
        var rule = structure.Protection ?? throw new ArgumentException($"'{structure.Id}' is not protected.", nameof(structure));
        foreach (var (measures, flow) in Protecting.Joined(structure, rule))
            foreach (var system in report.Systems)
            {
                var finest = system.Dimensions[^1].Nodes.Select(Time).Where(time => measures.Contains(time.Measure)).GroupBy(time => time.Measure)
                    .SelectMany(group => group.Where(time => time.Period.Frequency == group.Max(all => all.Period.Frequency))).ToLookup(time => time.Measure, time => time.Period);
                if (finest.Count == 0) continue;
                var layout = new Layout(structure, rule, measures, TimeLine.Of(measures, flow, finest, measure => structure.MeasureOf(measure).Temporality == Temporality.Flow));
                var counts = new long[layout.Size];
                foreach (var (cell, count) in system.Base)
                    if (layout.At([.. cell.Select((node, i) => layout.Dimensions[i].Find(system.Dimensions[i].Nodes[node]))]) is >= 0 and var at) counts[at] = count;
                systems.Add((layout, Counts.Sum(layout, counts)));
            }
    }

    /// <returns>Null where the report has no such cell.</returns>
    public long? Of(SeriesKey series, Period period)
    {
        foreach (var (layout, counts) in systems)
            if (layout.Find(series.Dimensions, series.Measure, period) is >= 0 and var cell) return counts[cell];
        return null;
    }

    static (Code Measure, Period Period) Time(string node) => node.LastIndexOf('@') is var at ? (Code.Of(node[..at]), Period.Of(node[(at + 1)..])) : default;
}
