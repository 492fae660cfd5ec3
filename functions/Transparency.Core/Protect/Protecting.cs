using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>Protects a partner's dataset: all its tables, in all versions, at once.</summary>
static class Protecting
{
    public static Protection Protect(DatasetStructure structure, ProtectionRule rule, ImmutableArray<Observation> held, IReadOnlyList<Edition> earlier, ProtectionReport? before, Effort effort)
    {
        List<ProtectedSystem> systems = [];
        foreach (var (measures, flow) in Joined(structure, rule))
        {
            var finest = held.Where(o => measures.Contains(o.Series.Measure)).GroupBy(o => o.Series.Measure)
                .SelectMany(group => group.Where(o => o.Series.Frequency == group.Max(all => all.Series.Frequency)).Select(o => (o.Series.Measure, o.Period)))
                .Distinct().ToLookup(pair => pair.Measure, pair => pair.Period);
            if (finest.Count == 0) continue;
            var time = TimeLine.Of(measures, flow, finest, measure => structure.MeasureOf(measure).Temporality == Temporality.Flow);
            var layout = new Layout(structure, rule, measures, time);
            if (ProtectedSystem.Of(layout, rule, held, earlier, before, effort, out var why) is not { } made) return new Protection.NotProtectable($"'{structure.Id}' is not released: {why}");
            systems.Add(made);
        }
        if (systems.Count == 0) return new Protection.NotProtectable($"'{structure.Id}' is not released: it holds no counts. Wait for the partner's first extract.");
        var shown = systems.SelectMany(system => Shown(system, held)).ToList();
        return new Protection.Passed(new ProtectedTable(structure, [.. shown.Concat(Rates.Of(structure, held, systems)).OrderBy(o => o.Period).ThenBy(o => o.Series)],
            new ProtectionReport(structure.Id, [.. systems.Select(system => system.Report)])));
    }

    /// <summary>Counts that an equation of stock and flow joins stand in one system, every other count in one of its own.</summary>
    internal static IEnumerable<(Code[] Measures, StockFlow? Flow)> Joined(DatasetStructure structure, ProtectionRule rule) =>
        rule.Flows.Select(flow => (new[] { flow.Stock, flow.In, flow.Out }, (StockFlow?)flow))
            .Concat(structure.Measures.Where(measure => measure.RateOf is null && !rule.Flows.Any(flow => measure.Id == flow.Stock || measure.Id == flow.In || measure.Id == flow.Out))
                .Select(measure => (new[] { measure.Id }, (StockFlow?)null)));

    /// <summary>Every cell of every table, with what the partner said beside its own counts.</summary>
    static IEnumerable<Observation> Shown(ProtectedSystem system, ImmutableArray<Observation> held)
    {
        var (layout, plain) = (system.Layout, new Dictionary<Code, Attributes>());
        var said = held.ToDictionary(o => (o.Series, o.Period), o => o.Attributes);
        for (var cell = 0; cell < layout.Size; cell++)
        {
            if (!layout.InTable[cell]) continue;
            var (series, period) = (layout.Series(cell), layout.PeriodOf(cell));
            if (!plain.TryGetValue(series.Measure, out var attributes)) plain.Add(series.Measure, attributes = new(layout.Structure.MeasureOf(series.Measure).Unit, ObsStatus.A, null, [], null));
            yield return new(series, period, system.IsWithheld[cell] ? new Cell.Suppressed() : new Cell.Shown(system.Values[cell]),
                system.IsWithheld[cell] ? attributes with { Status = ObsStatus.Q } : said.GetValueOrDefault((series, period), attributes));
        }
    }
}
