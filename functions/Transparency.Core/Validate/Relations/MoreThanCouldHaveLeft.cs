using System.Collections.Immutable;

namespace Transparency.Validation;

/// <summary>
/// More people are counted after prison than can have left it: all who were ever in, less those who still are. What was ever so can
/// only have grown since, so figures from before that date are held against it too.
/// </summary>
sealed class MoreThanCouldHaveLeft : CrossRule
{
    public override string Code => "V403";

    public override ImmutableArray<string> Roles => ["after", "ever", "still"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published) =>
        from after in published.Of(relation["after"])
        from ever in published.Of(relation["ever"])
        from still in published.Of(relation["still"])
        where ever.Period.Equals(still.Period) && after.Period.End <= ever.Period.End && after.Least > ever.Most - still.Least
        select Found([after, ever, still],
            ("after", relation["after"].Name), ("count", after.Observation), ("period", after.Period),
            ("ever", relation["ever"].Name), ("total", ever.Observation), ("still", relation["still"].Name), ("inside", still.Observation),
            ("then", ever.Period), ("left", ever.Most!.Value - still.Least!.Value));
}
