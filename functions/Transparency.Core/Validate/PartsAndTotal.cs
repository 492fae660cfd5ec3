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
        var (sums, parts) = Add(extract, siblings);
        for (var total = 0; total < sums.Length; total++)
        {
            if (parts[total] == 0 || extract.Counts[total] is var printed && printed == ReadExtract.None) continue;
            if (sums[total] == printed) continue;
            var all = list.Exhaustive && parts[total] == list.PartsOf(extract.Observations[total].Series.Dimensions[dimension]).Count();
            if (all || sums[total] > printed) yield return Found(extract, dimension, siblings, total, sums[total], parts[total]);
        }
    }

    /// <summary>What the parts of each total add up to, and how many they are.</summary>
    static (long[] Sums, int[] Parts) Add(ReadExtract extract, Siblings siblings)
    {
        var counts = extract.Counts;
        var (sums, parts) = (new long[counts.Length], new int[counts.Length]);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == ReadExtract.None || siblings.TotalOf(i) is not (>= 0 and var of)) continue;
            sums[of] += counts[i];
            parts[of]++;
        }
        return (sums, parts);
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
