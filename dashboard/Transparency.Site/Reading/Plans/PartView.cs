using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>An objective, an action or a point of a plan.</summary>
/// <param name="Parent">The objective above it; null where the plan is.</param>
/// <param name="Milestones">In order of due date.</param>
/// <param name="Context">Evidence about it as a whole.</param>
public sealed record PartView(
    RegisterRow Row, RegisterRow? Parent, ImmutableArray<NamedBody> Ministers, ImmutableArray<NamedBody> Actors,
    ImmutableArray<MilestoneView> Milestones, ImmutableArray<EvidenceView> Context)
{
    public string Id => $"{Row.Id}";

    public string Plan => Row.Value("PLAN");

    /// <summary>What follows the plan in its id, which is its address: <c>a1-1</c>, <c>p6</c>, <c>o2</c>.</summary>
    public string Key => PartAddress.Key(Row);

    public bool IsObjective => Row.Value("LEVEL") == "objective";

    public string Number => Row.Value("NUMBER");

    public Text Title => Row.Text("TITLE");

    public Period? Start => PlanRows.Period(Row, "START");

    public Period? End => PlanRows.Period(Row, "END");
}

/// <summary>Where a record of a plan stands on the site, below the language.</summary>
public static class PartAddress
{
    public static string Key(RegisterRow row) => $"{row.Id}"[Math.Min($"{row.Id}".Length, row.Value("PLAN").Length + 1)..];

    /// <summary>A page for an action or point, a place on the page of the plan for an objective, the page of the plan for the plan.</summary>
    public static string Of(RegisterRow row) => row.Value("LEVEL") switch
    {
        "plan" => $"plans/{row.Id}/",
        "objective" => $"plans/{row.Value("PLAN")}/#{Key(row)}",
        _ => $"plans/{row.Value("PLAN")}/{Key(row)}/",
    };
}
