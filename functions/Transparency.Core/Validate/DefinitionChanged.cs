using Transparency.Comparison;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Figures of one group lie on both sides of a change of what is counted: they look like a series and are none.</summary>
sealed class DefinitionChanged : Rule
{
    public override string Code => "V307";

    public override Severity ForPartner => Severity.Note;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        foreach (var change in extract.Structure.Breaks)
        {
            var touched = Enumerable.Range(0, extract.Observations.Count)
                .Where(i => extract.Observations[i].Cell is Cell.Shown && change.Touches(extract.Structure, extract.Observations[i].Series))
                .GroupBy(i => (extract.Observations[i].Series.Measure, extract.Observations[i].Series.Source, string.Join('.', extract.Observations[i].Series.Dimensions)));
            foreach (var series in touched)
            {
                if (Pair([.. series.OrderBy(i => extract.Observations[i].Period)], extract, change) is not var (before, after)) continue;
                var (old, fresh) = (extract.Observations[before], extract.Observations[after]);
                var finding = Found(extract, after, "TIME_PERIOD", "lies beyond a change of what is counted.", "Nothing to do: the two are never compared.", [before, after],
                    ("measure", NameOf(extract.Structure, fresh.Series)), ("old", old), ("oldPeriod", old.Period), ("new", fresh), ("period", fresh.Period), ("reason", change.Reason));
                yield return finding with { Published = finding.Published! with { Aspect = $"{change.Event}" } };
            }
        }
    }

    /// <summary>Of one series in order of time: the first two figures in a row with the change between them.</summary>
    static (int Before, int After)? Pair(int[] series, ReadExtract extract, Break change)
    {
        for (var i = 1; i < series.Length; i++)
            if (change.LiesBetween(extract.Observations[series[i - 1]].Period, extract.Observations[series[i]].Period)) return (series[i - 1], series[i]);
        return null;
    }
}
