using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Events that stand on a chart for orientation. At most five; more would read as causes.</summary>
static class EventsOnChart
{
    const int Most = 5;

    /// <summary>Where there are more events than room, these kinds go first; changes of lists are drawn as breaks.</summary>
    static readonly ImmutableArray<string> Kinds = ["plan", "opening", "law", "start"];

    /// <param name="ids">The events a page names; null: those of the dataset's topic.</param>
    public static ImmutableArray<(DateOnly When, string Text)> Of(Material material, ImmutableArray<string>? ids, DateOnly from)
    {
        var rows = ids is { } named
            ? named.Select(id => material.Events.Rows.First(row => row.Id.ToString() == id))
            : material.Events.Rows.Where(row => OfTopic(row, material.Structure.Topic)).OrderBy(row => Kinds.IndexOf(row.Value("KIND")));
        return
        [
            .. rows.Select(row => (Period: Period.Of(row.Value("DATE")), Row: row))
                .Where(pair => When(pair.Period) >= from && When(pair.Period) <= material.Released)
                .Take(Most)
                .OrderBy(pair => When(pair.Period)).ThenBy(pair => pair.Row.Id)
                .Select(pair => (When(pair.Period), Phrases.Sentence(material.Words.Fill(
                    "chart.event", ("period", pair.Period), ("text", pair.Row.Text("TITLE")[material.Language]))))),
        ];
    }

    static bool OfTopic(RegisterRow row, Code topic) =>
        Kinds.Contains(row.Value("KIND"))
        && row.Value("TOPICS").Split(';', StringSplitOptions.TrimEntries).Contains(topic.ToString());

    /// <summary>A day or a month is marked where it begins; of a year or a stretch, the middle.</summary>
    static DateOnly When(Period period) => period.Frequency is Frequency.Daily or Frequency.Monthly
        ? period.Start
        : period.Start.AddDays((period.End.DayNumber - period.Start.DayNumber) / 2);
}
