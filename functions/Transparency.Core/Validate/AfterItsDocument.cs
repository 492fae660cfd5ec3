using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>A figure of a day that had not come when its document came out. It is kept as written and flagged; forecasts and scenarios look ahead by right.</summary>
sealed class AfterItsDocument : Rule
{
    public override string Code => "V304";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        var documents = extract.Cells.Series.Select(series => extract.Context.SourceDates.GetValueOrDefault(series.Source)).ToArray();
        for (var i = 0; i < extract.Observations.Count; i++)
        {
            if (documents[extract.Cells.SeriesOf(i)] is not { } published) continue;
            var figure = extract.Observations[i];
            if (figure.Attributes.Status == ObsStatus.F || figure.Period.Start <= published.End) continue;
            yield return Found(extract, i, "TIME_PERIOD", "is later than the document it stands in.", "Compare with the document; if it says so, keep it as written.", [i],
                ("measure", NameOf(extract.Structure, figure.Series)), ("period", figure.Period), ("source", published));
        }
    }
}
