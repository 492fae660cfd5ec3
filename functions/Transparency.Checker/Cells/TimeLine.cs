namespace Transparency.Checker;

/// <summary>
/// The last axis of a grid: measure and period. Months of a flow add up to quarters and quarters to years, where all of them are there;
/// stocks do not add up over time; with an equation of stock and flow each stock follows from the one before.
/// </summary>
sealed class TimeLine
{
    readonly Dictionary<(string Measure, Period Period), int> places = [];

    /// <param name="given">The periods of each measure.</param>
    public TimeLine(IEnumerable<Measure> measures, Flow? flow, ILookup<string, Period> given)
    {
        var all = measures.SelectMany(measure => Of(measure, given[measure.Id])).ToList();
        At = [.. all];
        for (var i = 0; i < all.Count; i++) places[all[i]] = i;
        var parents = all.Select(node => node.Period.Whole() is { } whole ? Find(node.Measure, whole.Of) : -1).ToArray();
        var parts = Axis.Tree(parents);
        if (flow is not null) Join(flow, parts);
        Axis = new Axis("TIME_PERIOD", [.. all.Select(node => $"{node.Measure}@{node.Period}")], parts, parents, []);
    }

    public Axis Axis { get; }

    public (string Measure, Period Period)[] At { get; }

    public int Find(string measure, Period period) => places.GetValueOrDefault((measure, period), -1);

    void Join(Flow flow, (int Node, int Sign)[][] parts)
    {
        if (At.GroupBy(node => node.Measure).Select(group => group.Min(node => Period.Frequencies.IndexOf(node.Period.Frequency))).Distinct().Count() > 1)
            throw new FormatException($"{flow.Stock} and its flows are not counted for periods of one length");
        for (var node = 0; node < At.Length; node++)
        {
            var period = At[node].Period;
            var (before, joined, left) = (Find(flow.Stock, period with { Number = period.Number - 1 }), Find(flow.In, period), Find(flow.Out, period));
            if (At[node].Measure == flow.Stock && before >= 0 && joined >= 0 && left >= 0) parts[node] = [(before, 1), (joined, 1), (left, -1)];
        }
    }

    static IEnumerable<(string Measure, Period Period)> Of(Measure measure, IEnumerable<Period> given)
    {
        var periods = given.ToHashSet();
        if (periods.Count == 0) return [];
        var finest = periods.MinBy(period => Period.Frequencies.IndexOf(period.Frequency)).Frequency;
        var all = periods.Where(period => period.Frequency == finest).ToHashSet();
        if (measure.IsFlow)
        {
            all.UnionWith(Wholes(all));
            all.UnionWith(Wholes(all));
        }
        foreach (var period in periods)
            if (!all.Contains(period)) throw new FormatException($"{measure.Id}@{period} is not made of shorter periods that are all there; publish it when they are, or not at all");
        return all.OrderBy(period => Period.Frequencies.IndexOf(period.Frequency)).ThenBy(period => period.Number).Select(period => (measure.Id, period));
    }

    static List<Period> Wholes(IEnumerable<Period> parts) => [.. parts.Select(part => part.Whole()).OfType<(Period Of, int Parts)>()
        .GroupBy(whole => whole).Where(group => group.Count() == group.Key.Parts).Select(group => group.Key.Of)];
}
