using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>A rate of a protected dataset is shown only where it says no more than the counts shown beside it.</summary>
static class Rates
{
    public static IEnumerable<Observation> Of(DatasetStructure structure, ImmutableArray<Observation> held, IReadOnlyList<ProtectedSystem> systems)
    {
        foreach (var rate in held)
        {
            if (structure.MeasureOf(rate.Series.Measure).RateOf is not { } numerator) continue;
            var system = systems.FirstOrDefault(system => system.Layout.Measures.Contains(numerator));
            if (system?.Layout.Find(rate.Series.Dimensions, numerator, rate.Period) is not (>= 0 and var cell) || !system.Layout.InTable[cell]) continue;
            yield return SaysNoMore(structure, rate, system, cell, systems) ? rate : rate with { Cell = new Cell.Suppressed(), Attributes = rate.Attributes with { Base = null, Status = ObsStatus.Q } };
        }
    }

    /// <summary>Numerator and base are shown, what is left of the base is not small, and the rate is what the two make.</summary>
    static bool SaysNoMore(DatasetStructure structure, Observation rate, ProtectedSystem system, int cell, IEnumerable<ProtectedSystem> systems) =>
        !system.IsWithheld[cell] && rate.Attributes.Base is { } of && rate.Cell.Exact is { } percentage
        && system.Values[cell] is var count && (of == count || of - count >= structure.Protection!.Threshold)
        && Math.Abs((percentage * of) - (100m * count)) * 2 * (decimal)Math.Pow(10, percentage.Scale) <= of
        && systems.Any(other => IsShown(other, rate, of, but: other == system ? cell : -1));

    /// <summary>Whether a count of the same period, of the same cell or of one that it is part of, is shown with that value.</summary>
    static bool IsShown(ProtectedSystem system, Observation rate, long value, int but)
    {
        var layout = system.Layout;
        return layout.Measures.Select(measure => layout.Find(rate.Series.Dimensions, measure, rate.Period)).Where(cell => cell >= 0)
            .SelectMany(cell => Above(layout, cell, 0))
            .Any(cell => cell != but && layout.InTable[cell] && !system.IsWithheld[cell] && system.Values[cell] == value);
    }

    static IEnumerable<int> Above(Layout layout, int cell, int dimension)
    {
        if (dimension == layout.Dimensions.Length - 1) return [cell];
        var nodes = new List<int>();
        for (var node = layout.Node(cell, dimension); node >= 0; node = layout.Dimensions[dimension].Parents[node]) nodes.Add(node);
        return nodes.SelectMany(node => Above(layout, layout.With(cell, dimension, node), dimension + 1));
    }
}
