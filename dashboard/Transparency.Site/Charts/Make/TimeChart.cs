using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Figures over time as marks, joined only where at least four compare.</summary>
static class TimeChart
{
    /// <summary>More marks than this, and only the telling ones are labelled: the latest of each series, the bounds, and of one or two series the first, the lowest, the highest.</summary>
    const int AllLabelled = 14;

    public static (Chart.Time Chart, ImmutableArray<string> Events) Of(Material material, TimeFigure figure, TimeParts parts)
    {
        var row = Rows(parts.All);
        var labelled = Labelled(parts);
        var marks = parts.Drawn.Select(one => Mark(material, parts.Naming, one, labelled, row[one])).ToImmutableArray();
        var place = Rows(parts.Drawn);
        var lastHeld = parts.Drawn.Concat(parts.Places).Select(one => one.Period.End).Append(parts.From).Max();
        if (lastHeld > material.Released) lastHeld = material.Released;
        var happenings = EventsOnChart.Of(material, figure.Events, parts.From);
        return (new()
        {
            From = parts.From, To = material.Released, Marks = marks,
            Runs = [.. Run.Of(material.Structure, parts.Drawn).Select(run => run.Select(one => place[one]).ToImmutableArray())],
            Capacity = Capacity(material, figure, parts, lastHeld, row),
            Breaks = [.. parts.Breaks.Select(change => Mark(material.Words, change))],
            Events = [.. happenings.Select((happening, index) => new NumberedEvent(happening.When, index + 1))],
            LastHeld = lastHeld,
            NoFigure = lastHeld.AddDays(1) < material.Released ? NoFigureFrom(material, lastHeld) : Wording.None,
            Release = material.Words.Fill("chart.release", ("date", material.Released)),
            Scale = new(
                material.MeasureOf(parts.Drawn[0]).Unit.ToString() == "PT",
                parts.Drawn.Concat(parts.Places).Max(one => one.Cell.Height())),
        }, [.. happenings.Select(happening => happening.Text)]);
    }

    static Dictionary<ReleasedObservation, int> Rows(ImmutableArray<ReleasedObservation> all)
    {
        var rows = new Dictionary<ReleasedObservation, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Length; i++) rows[all[i]] = i;
        return rows;
    }

    static TimeMark Mark(
        Material material, Naming naming, ReleasedObservation one, Dictionary<ReleasedObservation, int> labelled, int row)
    {
        var beside = naming.Beside(one);
        var period = one.Period.Frequency is Frequency.Monthly or Frequency.Daily ? material.Words.Write(one.Period) : "";
        return new(
            one.Period, one.Cell, naming.ToneOf(one), false, material.Words.AtMark(one.Cell, one.Attributes.Unit),
            beside.IsEmpty ? new(period, "") : beside, labelled.GetValueOrDefault(one), row)
        {
            MustBeNamed = !naming.IsNamed && !beside.IsEmpty, Revised = one.Revised is not null,
        };
    }

    /// <summary>Which marks are labelled, and which first.</summary>
    static Dictionary<ReleasedObservation, int> Labelled(TimeParts parts)
    {
        var weights = new Dictionary<ReleasedObservation, int>();
        var exact = parts.Drawn.Where(one => one.Cell.Exact is not null).GroupBy(one => one.Series).ToList();
        foreach (var series in exact)
        {
            Weigh(series.Last(), TimeMark.EndOfSeries);
            if (exact.Count > 2) continue;
            Weigh(series.First(), 20);
            Weigh(series.MinBy(one => one.Cell.Exact)!, 25);
            Weigh(series.MaxBy(one => one.Cell.Exact)!, 26);
        }
        foreach (var one in parts.Drawn)
        {
            if (one.Cell.Exact is null && one.Cell is not Cell.Missing) Weigh(one, one.Cell is Cell.Suppressed ? 5 : 30);
            else if (parts.Drawn.Length <= AllLabelled && one.Cell is not Cell.Missing) Weigh(one, 15);
        }
        var latest = parts.Drawn.Where(parts.Naming.IsMain).Where(one => one.Cell is Cell.Shown or Cell.Range).MaxBy(one => one.Period.End);
        if (latest is not null && (parts.Naming.IsNamed || exact.Count == 1)) weights[latest] = TimeMark.Latest;
        return weights;

        void Weigh(ReleasedObservation one, int weight) => weights[one] = Math.Max(weights.GetValueOrDefault(one), weight);
    }

    static ImmutableArray<CapacityStep> Capacity(
        Material material, TimeFigure figure, TimeParts parts, DateOnly lastHeld, Dictionary<ReleasedObservation, int> row)
    {
        var places = parts.Places.OrderBy(one => one.Period).ToArray();
        return
        [
            .. places.Select((one, index) => new CapacityStep(
                Later(index == 0 ? figure.CapacitySince ?? one.Period.Start : one.Period.Start, parts.From),
                index + 1 < places.Length ? places[index + 1].Period.Start.AddDays(-1) : lastHeld,
                one.Cell, material.Words.AtMark(one.Cell, one.Attributes.Unit), Wording.Of(material.Words["chart.places"]), row[one])),
        ];
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    static TimeBreak Mark(Words words, Break change)
    {
        var reason = change.Reason[words.Language];
        return new(change.Since, change.From, new(reason.Length <= 60 ? words.Fill("chart.break.because", ("reason", reason)) : words["chart.break"], words["chart.break"]));
    }

    static Wording NoFigureFrom(Material material, DateOnly lastHeld) => new(
        material.Held("chart.nofigure.from", ("from", material.Words.Format.MonthOf(lastHeld.AddDays(1))), ("to", material.Words.Format.MonthOf(material.Released))),
        material.Words["chart.nofigure"]);
}
