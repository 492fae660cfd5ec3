using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// Counts as shares of the total of the same date, source and everything else. Both must be exact and released: nothing is divided by a sum
/// that nobody printed, by a bound, or by what is withheld. The shares are our calculation and say so.
/// </summary>
sealed class Shares
{
    readonly Dictionary<ReleasedObservation, Share> shares = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<ReleasedObservation, int> runs = new(ReferenceEqualityComparer.Instance);

    /// <param name="dimensions">By which the figures differ; the total is that of the first of them that has one.</param>
    /// <returns>Null where fewer than two figures have a total: one share compares with nothing.</returns>
    public static Shares? Of(Material material, IReadOnlyCollection<ReleasedObservation> figures, ImmutableArray<int> dimensions)
    {
        var made = new Shares();
        var structure = material.Structure;
        if (figures.Count == 0 || material.MeasureOf(figures.First()) is not { Kind: MeasureKind.Count }) return null;
        foreach (var dimension in dimensions.Where(dimension => structure.Dimensions[dimension].CodeList.Contains(Code.Total)))
        {
            var list = structure.Dimensions[dimension].CodeList;
            var parts = figures.Where(one => one.Cell.Exact is not null && !made.shares.ContainsKey(one) && list[one.Series.Dimensions[dimension]].Parent == Code.Total).ToList();
            if (parts.Count == 0) continue;
            var totals = material.Edition.Observations.Where(one => one.Series.Dimensions[dimension] == Code.Total && one.Cell.Exact > 0).ToDictionary(one => (one.Series, one.Period));
            foreach (var one in parts)
                if (totals.TryGetValue((one.Series.With(dimension, Code.Total), one.Period), out var total) && one.Cell.Exact <= total.Cell.Exact)
                    made.shares[one] = new(one.Cell.Exact!.Value, total);
        }
        if (made.shares.Count < 2) return null;
        made.Compare(structure);
        return made;
    }

    public Share? Of(ReleasedObservation figure) => shares.GetValueOrDefault(figure);

    /// <summary>Shares are joined only where their totals compare too.</summary>
    public bool Compare(ReleasedObservation one, ReleasedObservation next) =>
        runs.TryGetValue(one, out var run) && runs.TryGetValue(next, out var other) && run == other;

    void Compare(DatasetStructure structure)
    {
        var totals = shares.Values.Select(share => share.Total).Distinct<ReleasedObservation>(ReferenceEqualityComparer.Instance);
        var run = new Dictionary<ReleasedObservation, int>(ReferenceEqualityComparer.Instance);
        foreach (var (index, together) in Run.Of(structure, totals).Index())
            foreach (var total in together) run[total] = index;
        foreach (var (part, share) in shares)
            if (run.TryGetValue(share.Total, out var of)) runs[part] = of;
    }
}

/// <param name="Count">Of the part.</param>
sealed record Share(decimal Count, ReleasedObservation Total)
{
    decimal Whole => Total.Cell.Exact!.Value;

    /// <summary>Per cent: to one decimal, of a total under a hundred whole.</summary>
    public decimal Rate => Math.Round(Count * 100 / Whole, Whole < 100 ? 0 : 1, MidpointRounding.AwayFromZero);

    /// <summary>Of a total under a hundred the count stands first.</summary>
    public string Told(Words words) => words.Fill("chart.share", ("share", words.Fill(Whole < 100 ? "chart.rate.small" : "chart.rate.large",
        ("rate", words.Format.PerCent(Rate)), ("count", Count), ("base", Whole))));
}
