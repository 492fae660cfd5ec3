using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>
/// The last dimension of a system: measure and period. Months of a flow add up to quarters and quarters to years where all of them are
/// there; stocks do not add up over time; a stock joined with its flows follows from the one before.
/// </summary>
sealed class TimeLine
{
    readonly Dictionary<(Code, string), int> places = [];

    TimeLine(ImmutableArray<(Code Measure, Period Period)> at, StockFlow? flow)
    {
        At = at;
        for (var node = 0; node < at.Length; node++) places[(at[node].Measure, $"{at[node].Period}")] = node;
        var parents = at.Select(node => Whole(node.Period) is { } whole ? Find(node.Measure, whole.Text) : -1).ToImmutableArray();
        Members = new("TIME_PERIOD", [.. at.Select(node => $"{node.Measure}@{node.Period}")], parents, at.Length);
        Network = Network.StockFlow(parents, [.. flow is null ? [] : Changes(flow)]);
    }

    /// <param name="sent">The finest periods that are held of each measure.</param>
    /// <param name="isFlow">Whether a measure adds up over time.</param>
    public static TimeLine Of(IReadOnlyList<Code> measures, StockFlow? flow, ILookup<Code, Period> sent, Func<Code, bool> isFlow) =>
        new([.. measures.SelectMany(measure => (isFlow(measure) ? WithWholes(sent[measure]) : [.. sent[measure].Order()]).Select(period => (measure, period)))], flow);

    public ImmutableArray<(Code Measure, Period Period)> At { get; }

    public Members Members { get; }

    public Network Network { get; }

    public int Find(Code measure, string period) => places.GetValueOrDefault((measure, period), -1);

    /// <summary>The period of the same measure and length just before; −1 where there is none.</summary>
    public int Before(int node) => Find(At[node].Measure, Neighbour(At[node].Period));

    IEnumerable<StockChange> Changes(StockFlow flow)
    {
        for (var node = 0; node < At.Length; node++)
            if (At[node].Measure == flow.Stock && (Before(node), Find(flow.In, $"{At[node].Period}"), Find(flow.Out, $"{At[node].Period}")) is (>= 0 and var before, >= 0 and var joined, >= 0 and var left))
                yield return new(before, joined, left, node);
    }

    static List<Period> WithWholes(IEnumerable<Period> finest)
    {
        var all = finest.Order().ToList();
        for (var level = all; level.Count > 0;)
        {
            level = [.. level.Select(Whole).OfType<(string Text, int Parts)>().GroupBy(whole => whole).Where(group => group.Count() == group.Key.Parts).Select(group => Period.Of(group.Key.Text))];
            all.AddRange(level);
        }
        return all;
    }

    /// <summary>The next longer period that it is a part of, and how many parts that one has.</summary>
    static (string Text, int Parts)? Whole(Period period) => period.Frequency switch
    {
        Frequency.Monthly => ($"{period.Start.Year:0000}-Q{((period.Start.Month - 1) / 3) + 1}", 3),
        Frequency.Quarterly => ($"{period.Start.Year:0000}", 4),
        _ => null,
    };

    static string Neighbour(Period period)
    {
        var day = period.Start.AddDays(-1);
        return period.Frequency switch
        {
            Frequency.Annual => $"{day.Year:0000}",
            Frequency.Quarterly => $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}",
            Frequency.Monthly => $"{day.Year:0000}-{day.Month:00}",
            _ => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}",
        };
    }
}
