using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// A rate printed without its base, beside its count, says what the base must be: count ÷ rate, with the rate read half a unit of its
/// last decimal either way. The total that is printed nearest in time for the same group lies outside.
/// </summary>
sealed class BaseImplied : Rule
{
    public override string Code => "V305";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        var counted = new Lazy<ILookup<int, int>>(() => Counted(extract));
        foreach (var i in extract.Rates)
        {
            var rate = extract.Observations[i];
            if (rate.Attributes is not { Base: null, Status: not ObsStatus.F } || rate.Cell is not Cell.Shown { IsExact: true, Value: > 0 } printed) continue;
            if (extract.Structure.MeasureOf(rate.Series.Measure) is not { Kind: MeasureKind.Rate, RateOf: { } numerator }) continue;
            if (extract.Cells.At(extract.Cells.Number(rate.Series.With(numerator)), i) is not (>= 0 and var at)) continue;
            if (extract.Observations[at].Cell.Exact is not { } count || Total(extract, i, numerator, counted) is not { } total) continue;
            var half = new decimal(1, 0, 0, false, printed.Value.Scale) / 2;
            var (least, most) = (decimal.Ceiling(100 * count / (printed.Value + half)), decimal.Floor(100 * count / (printed.Value - half)));
            var whole = extract.Observations[total];
            if (whole.Cell.Exact is not { } held || (held >= least && held <= most)) continue;
            yield return Found(extract, i, "OBS_VALUE", "does not agree with its count and the total of its group.",
                "Send it again with BASE filled, or with the rate recomputed.", [i, at, total],
                ("measure", NameOf(extract.Structure, rate.Series)), ("period", rate.Period), ("printed", rate), ("count", count),
                ("implied", new People(least, most)), ("total", held), ("totalPeriod", whole.Period));
        }
    }

    /// <summary>The count of the whole of which the rate's group is a part, nearest in time and of the same source; null where none is held.</summary>
    static int? Total(ReadExtract extract, int rate, Code numerator, Lazy<ILookup<int, int>> counted)
    {
        var series = extract.Observations[rate].Series;
        var wholes = extract.Structure.Dimensions
            .Select((dimension, d) => dimension.CodeList[series.Dimensions[d]].Parent is { } parent ? series.With(numerator).With(d, parent) : null)
            .OfType<SeriesKey>().ToList();
        return Enumerable.Range(0, extract.Cells.Series.Count).Where(known => wholes.Any(whole => Same(whole, extract.Cells.Series[known])))
            .SelectMany(known => counted.Value[known]).Select(i => (int?)i)
            .MinBy(i => Relation.MonthsBetween(extract.Observations[i!.Value].Period, extract.Observations[rate].Period));
    }

    /// <summary>Exact numbers that are no forecast, by the number of their series; asked for by few extracts.</summary>
    static ILookup<int, int> Counted(ReadExtract extract) => Enumerable.Range(0, extract.Observations.Count)
        .Where(i => extract.Observations[i] is { Cell.Exact: not null, Attributes.Status: not ObsStatus.F }).ToLookup(extract.Cells.SeriesOf);

    /// <summary>The same but for the kind of period: a total of a month goes with a part of a day.</summary>
    static bool Same(SeriesKey one, SeriesKey other) =>
        one.Measure == other.Measure && one.Source == other.Source && one.Dimensions.SequenceEqual(other.Dimensions);
}
