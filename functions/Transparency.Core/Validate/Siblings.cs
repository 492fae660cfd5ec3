using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Walks the pairs of a part and the total it is a part of, along one dimension, for whole numbers that were counted (not forecast).</summary>
static class Siblings
{
    /// <summary>For each observation the index of its total along that dimension; −1 where there is none to compare with.</summary>
    public static int[] Totals(ReadExtract extract, int dimension)
    {
        var list = extract.Structure.Dimensions[dimension].CodeList;
        Dictionary<SeriesKey, SeriesKey?> parents = [];
        var totals = new int[extract.Observations.Count];
        for (var i = 0; i < totals.Length; i++)
        {
            var observation = extract.Observations[i];
            var total = -1;
            if (list[observation.Series.Dimensions[dimension]].Parent is not null && Counted(extract, observation))
            {
                if (!parents.TryGetValue(observation.Series, out var parent))
                    parents.Add(observation.Series, parent = ParentOf(extract, observation.Series, dimension, list));
                if (parent is not null) total = extract.Cells.At(parent, observation.Period);
                if (total >= 0 && !Counted(extract, extract.Observations[total])) total = -1;
            }
            totals[i] = total;
        }
        return totals;
    }

    static SeriesKey? ParentOf(ReadExtract extract, SeriesKey series, int dimension, CodeList list) =>
        extract.Cells.Known(series.With(dimension, list[series.Dimensions[dimension]].Parent!.Value));

    static bool Counted(ReadExtract extract, Observation observation) =>
        observation.Attributes.Status != ObsStatus.F && extract.Structure.MeasureOf(observation.Series.Measure).IsWhole;
}
