using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// A printed rate agrees with its count and base when their quotient lies within half a unit of its last printed decimal
/// (rounding either way at the half). Rates printed as "about" may be off by one unit of the last decimal.
/// </summary>
sealed class RateAndCount : Rule
{
    public override string Code => "V303";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        foreach (var i in extract.Rates)
        {
            var rate = extract.Observations[i];
            if (rate.Attributes is not { Base: { } of, Status: not ObsStatus.F } || rate.Cell is not Cell.Shown { Qualifier: Qualifier.Exact or Qualifier.Approximately } printed) continue;
            if (extract.Structure.MeasureOf(rate.Series.Measure) is not { Kind: MeasureKind.Rate, RateOf: { } numerator }) continue;
            if (extract.Cells.At(extract.Cells.Number(rate.Series.With(numerator)), i) is not (>= 0 and var at)) continue;
            if (extract.Observations[at].Cell.Exact is not { } count) continue;
            var computed = 100m * count / of;
            var unit = new decimal(1, 0, 0, false, printed.Value.Scale);
            if (Math.Abs(computed - printed.Value) <= (printed.IsExact ? unit / 2 : unit)) continue;
            yield return Found(extract, i, "OBS_VALUE", "does not agree with its count and base.",
                "Send it again with the rate recomputed, or with count or base mended.", [i, at],
                ("measure", NameOf(extract.Structure, rate.Series)), ("period", rate.Period), ("printed", printed.Value),
                ("computed", decimal.Round(computed, printed.Value.Scale + 1)), ("count", count), ("base", (decimal)of));
        }
    }
}
