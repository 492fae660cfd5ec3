using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Finds the total that a part is a part of, along one dimension, among whole numbers that were counted (not forecast).</summary>
sealed class Siblings
{
    readonly CellIndex cells;
    readonly bool[] forecast;
    readonly int[] parents;

    public Siblings(ReadExtract extract, int dimension)
    {
        (cells, forecast) = (extract.Cells, extract.Forecast);
        var list = extract.Structure.Dimensions[dimension].CodeList;
        parents = [.. cells.Series.Select(series =>
            extract.Structure.MeasureOf(series.Measure).IsWhole && list[series.Dimensions[dimension]].Parent is { } parent
                ? cells.Number(series.With(dimension, parent)) : -1)];
    }

    /// <summary>The observation that is the total of this one; −1 where there is none to compare with.</summary>
    public int TotalOf(int observation)
    {
        var parent = parents[cells.SeriesOf(observation)];
        if (parent < 0 || forecast[observation]) return -1;
        var total = cells.At(parent, observation);
        return total >= 0 && !forecast[total] ? total : -1;
    }
}
