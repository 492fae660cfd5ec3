using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// A printed rate whose numerator and base the sources date differently. The numerator is the count beside the rate; where figures of
/// another place add up to it, their date is the numerator's. The base is dated by the figure that holds it.
/// </summary>
sealed class RateOfTwoDates : CrossRule
{
    public override string Code => "V405";

    public override ImmutableArray<string> Roles => ["rate", "numerator", "base"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published)
    {
        foreach (var rate in published.Of(relation["rate"]))
        {
            if (rate.Observation.Attributes.Base is not { } of || rate.Observation.Cell is not Cell.Shown) continue;
            if (SumOfParts.Parts(relation, published, rate, "numerator") is not { } parts) continue;
            var whole = published.Of(relation["base"]).LastOrDefault(figure => figure.Observation.Cell.Exact == of && relation.Match(figure.Period, rate.Period));
            var count = parts.Sum(part => part.Observation.Cell.Exact!.Value);
            if (whole is null || count < rate.Least || count > rate.Most || parts.All(part => part.Period.Equals(whole.Period))) continue;
            yield return Found([rate, .. parts, whole],
                ("name", relation["rate"].Name), ("rate", rate.Observation), ("numerator", relation["numerator"].Name), ("count", count), ("period", parts[^1].Period),
                ("base", relation["base"].Name), ("whole", whole.Observation), ("wholePeriod", whole.Period));
        }
    }
}
