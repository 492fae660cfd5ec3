using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Sources, or two places of one source, date the same happening differently.</summary>
sealed class DatedTwice : CrossRule
{
    public override string Code => "V407";

    public override ImmutableArray<string> Roles => ["one", "other"];

    public override bool OfRecords => true;

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published) =>
        from one in published.Records(relation["one"])
        from other in published.Records(relation["other"])
        where one.Value("DATE") != other.Value("DATE")
        select Found([one, other],
            ("one", relation["one"].Name), ("date", Period.Of(one.Value("DATE"))),
            ("other", relation["other"].Name), ("otherDate", Period.Of(other.Value("DATE"))));
}
