using System.Globalization;
using Transparency.Extracts;

namespace Transparency.Validation;

/// <summary>
/// Parts that never overlap add up to at most their total, and to exactly their total when the code list says that they are
/// all there is and each is given. Only exact numbers are added.
/// </summary>
sealed class PartsAndTotal : Rule
{
    public override string Code => "V301";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract) =>
        Enumerable.Range(0, extract.Structure.Dimensions.Length)
            .Where(d => extract.Structure.Dimensions[d].CodeList.Disjoint)
            .SelectMany(d => Along(extract, d));

    IEnumerable<Finding> Along(ReadExtract extract, int dimension)
    {
        var list = extract.Structure.Dimensions[dimension].CodeList;
        var siblings = new Siblings(extract, dimension);
        var sums = new long[extract.Observations.Count];
        var parts = new int[extract.Observations.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            if (extract.Observations[i].Cell.Exact is not { } part || siblings.TotalOf(i) is not (>= 0 and var of)) continue;
            sums[of] += (long)part;
            parts[of]++;
        }
        for (var total = 0; total < sums.Length; total++)
        {
            if (parts[total] == 0 || extract.Observations[total].Cell.Exact is not { } printed) continue;
            var all = list.Exhaustive && parts[total] == list.PartsOf(extract.Observations[total].Series.Dimensions[dimension]).Count();
            if (all ? sums[total] == printed : sums[total] <= printed) continue;
            yield return Found(extract, dimension, siblings, total, sums[total], parts[total]);
        }
    }

    /// <summary>Apart from the walk, so that the walk over a million cells makes no objects.</summary>
    Finding Found(ReadExtract extract, int dimension, Siblings siblings, int total, long sum, int parts) => Found(
        extract, total, extract.Structure.Dimensions[dimension].Id.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"differs from the sum of its {parts} parts."),
        "Send it again with the total recomputed, or with the parts mended.",
        Enumerable.Range(0, extract.Observations.Count).Where(i => siblings.TotalOf(i) == total).Prepend(total),
        ("measure", NameOf(extract.Structure, extract.Observations[total].Series)), ("period", extract.Observations[total].Period),
        ("total", extract.Observations[total].Cell.Exact!.Value), ("sum", (decimal)sum), ("count", (decimal)parts));
}
