using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Events that stand on a chart for orientation. At most five; more would read as causes.</summary>
static class EventsOnChart
{
    const int Most = 5;

    public static ImmutableArray<(DateOnly When, string Text)> Of(Material material, ImmutableArray<string> ids, DateOnly from)
    {
        if (ids.Length > Most) throw new ArgumentException($"A chart shows at most {Most} events; {ids.Length} were asked for.", nameof(ids));
        return
        [
            .. ids.Select(id => material.Events.Rows.First(row => row.Id.ToString() == id))
                .Select(row => (Period: When(row), Row: row))
                .Where(pair => pair.Period.Start >= from && pair.Period.Start <= material.Released)
                .OrderBy(pair => pair.Period).ThenBy(pair => pair.Row.Id)
                .Select(pair => (pair.Period.Start, material.Words.Fill(
                    "chart.event", ("period", pair.Period), ("text", pair.Row.Text("TITLE")[material.Language])))),
        ];
    }

    static Period When(RegisterRow row) => Period.Of(row.Value("DATE"));
}
