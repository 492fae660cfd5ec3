using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>What the attacker takes for certain, by cell, and what he wants to know.</summary>
/// <param name="Known">By cell; where a file says nothing, a count is any number from 0.</param>
/// <param name="Wanted">Withheld cells.</param>
/// <param name="Rates">Cells that a printed rate bounds, and its place.</param>
sealed record Facts(IReadOnlyDictionary<CellRef, Interval> Known, ImmutableArray<CellRef> Wanted, IReadOnlyDictionary<CellRef, string> Rates)
{
    /// <summary>What one version says.</summary>
    /// <param name="least">The least that a withheld count can be.</param>
    public static Facts Of(PublishedVersion version, Func<CellRef, int> least)
    {
        var (known, wanted, rates) = (new Dictionary<CellRef, Interval>(), new List<CellRef>(), new Dictionary<CellRef, string>());
        foreach (var row in version.Rows.Where(row => MeasureOf(version, row) is { Kind: MeasureKind.Count }))
        {
            known[row.Cell] = Said(row).Within(Interval.From(row.Withheld ? least(row.Cell) : 0));
            if (row.Withheld) wanted.Add(row.Cell);
        }
        foreach (var row in version.Rows.Where(row => row is { Withheld: false, Value: not null, Base: > 0, Qualifier: Qualifier.Exact }))
            if (MeasureOf(version, row) is { Kind: MeasureKind.Rate, RateOf: { } of })
            {
                var counted = new CellRef(row.Cell.Series.With(of), row.Cell.Period);
                known[counted] = known.GetValueOrDefault(counted, Interval.From(0)).Within(Numerator(row.Value!.Value, row.Base!.Value));
                rates[counted] = row.Where;
            }
        return new(known, [.. wanted], rates);
    }

    static Measure? MeasureOf(PublishedVersion version, Statement row) => version.Structure.Measures.FirstOrDefault(measure => measure.Id == row.Cell.Series.Measure);

    static Interval Said(Statement row) => row switch
    {
        { Withheld: false, Value: { } value, Qualifier: Qualifier.Exact } when value == decimal.Truncate(value) => Interval.Of((long)value),
        _ => new((long)Math.Ceiling(row.Least ?? 0), row.Most is { } most ? (long)Math.Floor(most) : Interval.NoLimit),
    };

    /// <summary>Whole numbers that round to the printed per cent, whichever way halves go.</summary>
    static Interval Numerator(decimal rate, long of)
    {
        var half = 0.5m;
        for (var i = 0; i < rate.Scale; i++) half /= 10;
        return new(Math.Max(0, (long)Math.Ceiling((rate - half) * of / 100)), (long)Math.Floor((rate + half) * of / 100));
    }

    /// <summary>With what an older version says of cells that have not changed since.</summary>
    public Facts With(Facts older, Predicate<CellRef> stands) => this with
    {
        Known = older.Known.Where(pair => stands(pair.Key)).Concat(Known)
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Value).Aggregate((a, b) => a.Within(b))),
        Wanted = [.. Wanted.Union(older.Wanted.Where(cell => stands(cell)))],
        Rates = Rates.Concat(older.Rates.Where(pair => stands(pair.Key))).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.First().Value),
    };
}
