using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Comparison;

/// <summary>
/// A choice of figures by what they count, whatever their date, kind of period and source. A dimension that is left out stands for
/// its total where its code list has one, and for any code where it has none.
/// </summary>
public sealed class Selection
{
    /// <summary>By dimension: the codes chosen; empty = any.</summary>
    readonly ImmutableArray<ImmutableArray<Code>> codes;

    readonly ImmutableArray<Code> measures;

    Selection(ImmutableArray<ImmutableArray<Code>> codes, ImmutableArray<Code> measures) => (this.codes, this.measures) = (codes, measures);

    /// <param name="measure">One measure, or several parted by a blank.</param>
    /// <param name="choices">Codes of a dimension, parted by a blank; <c>*</c> = every code, totals too.</param>
    public static Selection Of(DatasetStructure structure, string measure, params (string Dimension, string Codes)[] choices)
    {
        var codes = structure.Dimensions
            .Select(dimension => dimension.CodeList.Contains(Code.Total) ? ImmutableArray.Create(Code.Total) : [])
            .ToArray();
        foreach (var (dimension, chosen) in choices)
            codes[structure.IndexOf(dimension)] = chosen == "*" ? [] : Codes(chosen);
        return new([.. codes], Codes(measure));
    }

    /// <summary>The same with other codes of one dimension.</summary>
    public Selection With(DatasetStructure structure, string dimension, Code code) =>
        new(codes.SetItem(structure.IndexOf(dimension), [code]), measures);

    public bool Holds(ReleasedObservation figure) => Holds(figure.Series);

    public bool Holds(SeriesKey series)
    {
        if (!measures.Contains(series.Measure)) return false;
        for (var i = 0; i < codes.Length; i++)
            if (!codes[i].IsEmpty && !codes[i].Contains(series.Dimensions[i])) return false;
        return true;
    }

    /// <summary>The figures chosen, in order of period, series.</summary>
    public ImmutableArray<ReleasedObservation> From(Edition edition) => [.. edition.Observations.Where(Holds)];

    static ImmutableArray<Code> Codes(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Of)];
}
