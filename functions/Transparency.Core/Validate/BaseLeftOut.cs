using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// Rates and comparisons printed without the number that they are of, where no count beside them gives it away: nobody can
/// recompute them. Those that stand in one quote are told together.
/// </summary>
sealed class BaseLeftOut : Rule
{
    public override string Code => "V306";

    public override Severity ForPartner => Severity.Note;

    public override Severity ForPublished => Severity.Note;

    /// <summary>Of a partner's file the first one stands for all.</summary>
    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        var bare = extract.Rates.Where(i => IsBare(extract, i));
        const string sentence = "is empty for a rate without a count beside it.", remedy = "Write the count that the rate is of, or send the count as well.";
        return !extract.Context.PublishedFigures
            ? bare.Take(1).Select(i => Found(extract, i, "BASE", sentence, remedy))
            : bare.GroupBy(i => (extract.Observations[i].Series.Source, extract.Observations[i].Attributes.Citation?.Quote)).Select(group => Found(
                extract, group.First(), "BASE", sentence, remedy, group,
                ("measure", extract.Structure.MeasureOf(extract.Observations[group.First()].Series.Measure).Name),
                ("figures", group.Select(i => (object)new Named(PartsOf(extract, extract.Observations[i].Series), extract.Observations[i])).ToArray()),
                ("period", extract.Observations[group.First()].Period)));
    }

    /// <summary>The codes of a series that say which people it is of; who counts and with which statistic is told by the table.</summary>
    static Text PartsOf(ReadExtract extract, SeriesKey series) => NamesOf(extract.Structure, series, but: ["COUNTED_BY", "STATISTIC", "EDITION"]);

    static bool IsBare(ReadExtract extract, int i)
    {
        var figure = extract.Observations[i];
        if (figure.Attributes.Base is not null || figure.Attributes.Status == ObsStatus.F || figure.Cell is not Cell.Shown) return false;
        var measure = extract.Structure.MeasureOf(figure.Series.Measure);
        return measure.RateOf is not { } numerator || extract.Cells.At(extract.Cells.Number(figure.Series.With(numerator)), i) < 0;
    }
}
