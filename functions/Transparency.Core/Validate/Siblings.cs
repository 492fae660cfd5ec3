using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Finds the total that a part is a part of, along one dimension, among whole numbers that were counted (not forecast).</summary>
sealed class Siblings
{
    readonly ReadExtract extract;
    readonly int[] parents;

    public Siblings(ReadExtract extract, int dimension)
    {
        this.extract = extract;
        var list = extract.Structure.Dimensions[dimension].CodeList;
        parents = [.. extract.Cells.Series.Select(series =>
            extract.Structure.MeasureOf(series.Measure).IsWhole && list[series.Dimensions[dimension]].Parent is { } parent
                ? extract.Cells.Number(series.With(dimension, parent)) : -1)];
    }

    /// <summary>The observation that is the total of this one; −1 where there is none to compare with.</summary>
    public int TotalOf(int observation)
    {
        var parent = parents[extract.Cells.SeriesOf(observation)];
        if (parent < 0 || !Counted(observation)) return -1;
        var total = extract.Cells.At(parent, observation);
        return total >= 0 && Counted(total) ? total : -1;
    }

    bool Counted(int observation) => extract.Observations[observation].Attributes.Status != ObsStatus.F;
}
