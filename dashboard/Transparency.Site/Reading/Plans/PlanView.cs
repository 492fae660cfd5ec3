using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A plan, with all that is in it where it is held in full.</summary>
/// <param name="Parts">Objectives, actions and points in the order of the plan.</param>
/// <param name="OwnMilestones">Promises of the plan as a whole.</param>
/// <param name="Context">Evidence about the plan as a whole.</param>
public sealed record PlanView(
    RegisterRow Row, ImmutableArray<NamedBody> Actors, ImmutableArray<PartView> Parts, ImmutableArray<MilestoneView> OwnMilestones, ImmutableArray<EvidenceView> Context)
{
    public string Id => $"{Row.Id}";

    public string Path => PartAddress.Of(Row);

    public Text Title => Row.Text("TITLE");

    public string Government => Row.Value("GOVERNMENT");

    /// <summary>A document of this site holds its text; the others are named in one.</summary>
    public bool IsHeld => Parts.Length > 0;

    public IEnumerable<PartView> Objectives => Parts.Where(part => part.IsObjective);

    /// <summary>Actions or points: each has a page.</summary>
    public IEnumerable<PartView> Actions => Parts.Where(part => !part.IsObjective);

    public IEnumerable<PartView> ActionsOf(PartView objective) => Actions.Where(action => action.Parent?.Id == objective.Row.Id);

    public IEnumerable<MilestoneView> Milestones => OwnMilestones.Concat(Parts.SelectMany(part => part.Milestones));

    public Period? Start => PlanRows.Period(Row, "START");

    public Period? End => PlanRows.Period(Row, "END");
}
