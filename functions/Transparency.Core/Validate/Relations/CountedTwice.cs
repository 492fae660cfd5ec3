using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Two documents or two counters give different numbers for what is called the same. The two nearest in time stand side by side; none is merged or preferred.</summary>
sealed class CountedTwice : CrossRule
{
    public override string Code => "V404";

    public override ImmutableArray<string> Roles => ["one", "other"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published)
    {
        var nearest = (
            from one in published.Of(relation["one"])
            from other in published.Of(relation["other"])
            where one.Observation.Cell is Cell.Shown && other.Observation.Cell is Cell.Shown && relation.Match(one.Period, other.Period)
            orderby Relation.MonthsBetween(one.Period, other.Period), one.Period.End.DayNumber + other.Period.End.DayNumber descending
            select (one, other)).Take(1);
        return nearest.Where(pair => !pair.one.Observation.Cell.Equals(pair.other.Observation.Cell)).Select(pair => Found([pair.one, pair.other],
            ("one", relation["one"].Name), ("count", pair.one.Observation), ("period", pair.one.Period),
            ("other", relation["other"].Name), ("otherCount", pair.other.Observation), ("otherPeriod", pair.other.Period)));
    }
}
