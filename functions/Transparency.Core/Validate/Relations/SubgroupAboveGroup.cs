using System.Collections.Immutable;

namespace Transparency.Validation;

/// <summary>A group is printed larger than one that it is part of. A rate counts as the people that it must mean at least.</summary>
sealed class SubgroupAboveGroup : CrossRule
{
    public override string Code => "V402";

    public override ImmutableArray<string> Roles => ["part", "whole"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published) =>
        from part in published.Of(relation["part"])
        from whole in published.Of(relation["whole"])
        where relation.Match(part.Period, whole.Period) && part.Least > whole.Most
        select Found([part, whole],
            ("part", relation["part"].Name), ("count", part.Observation), ("people", new People(part.Least!.Value, part.Most ?? part.Least.Value)), ("period", part.Period),
            ("whole", relation["whole"].Name), ("total", whole.Observation), ("wholePeriod", whole.Period));
}
