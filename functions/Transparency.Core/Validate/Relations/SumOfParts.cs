using System.Collections.Immutable;

namespace Transparency.Validation;

/// <summary>Parts printed apart, in one place or in several, do not add up to the total printed for the same time.</summary>
sealed class SumOfParts : CrossRule
{
    public override string Code => "V401";

    public override ImmutableArray<string> Roles => ["parts", "total"];

    public override IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published)
    {
        foreach (var total in published.Of(relation["total"]))
        {
            if (total.Observation.Cell.Exact is not { } printed || Parts(relation, published, total) is not { } parts) continue;
            var sum = parts.Sum(part => part.Observation.Cell.Exact!.Value);
            if (sum == printed) continue;
            yield return Found([total, .. parts],
                ("total", relation["total"].Name), ("printed", total.Observation), ("period", total.Period),
                ("parts", relation["parts"].Name), ("figures", parts.Select(part => part.Observation).ToArray()), ("sum", sum));
        }
    }

    /// <summary>The latest exact figure of each part that goes with the total; null where a part has none.</summary>
    public static FoundFigure[]? Parts(Relation relation, PublishedFigures published, FoundFigure total, string role = "parts")
    {
        var parts = relation[role].Figures
            .Select(choice => published.Of(choice).LastOrDefault(part => part.Observation.Cell.Exact is not null && relation.Match(part.Period, total.Period)))
            .OfType<FoundFigure>().ToArray();
        return parts.Length == relation[role].Figures.Length ? parts : null;
    }
}
