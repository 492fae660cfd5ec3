using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>A mean lies outside the range that the same source gives for most of the group.</summary>
sealed class MeanOutsideRange : CrossRule
{
    public override string Code => "V406";

    public override ImmutableArray<string> Roles => ["mean", "range"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published) =>
        from mean in published.Of(relation["mean"])
        from range in published.Of(relation["range"])
        let ends = range.Observation.Cell as Cell.Range
        where ends is not null && relation.Match(mean.Period, range.Period) && (mean.Observation.Cell.Exact < ends.Lower || mean.Observation.Cell.Exact > ends.Upper)
        select Found([mean, range],
            ("mean", relation["mean"].Name), ("value", mean.Observation), ("period", mean.Period),
            ("range", relation["range"].Name), ("lower", ends.Lower), ("upper", ends.Upper));
}
