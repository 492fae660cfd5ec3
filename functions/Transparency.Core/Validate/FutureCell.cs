using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Something counted in a period that has not begun. Forecasts are marked F and may lie ahead.</summary>
sealed class FutureCell : Rule
{
    public override string Code => "V101";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Refusal;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        var today = extract.Context.Today;
        for (var i = 0; i < extract.Observations.Count; i++)
            if (extract.Observations[i].Period.Start > today && extract.Observations[i].Attributes.Status != ObsStatus.F)
                yield return Found(extract, i, "TIME_PERIOD", "lies in the future.", "Mend the period, or mark a forecast with OBS_STATUS F.");
    }
}
