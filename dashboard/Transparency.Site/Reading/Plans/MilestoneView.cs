using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A promise with its due time and what the evidence says of it.</summary>
/// <param name="Owner">The action, point, objective or plan it belongs to.</param>
/// <param name="Evidence">The deciding piece first.</param>
public sealed record MilestoneView(RegisterRow Row, RegisterRow Owner, ImmutableArray<EvidenceView> Evidence)
{
    public string Id => $"{Row.Id}";

    public string Kind => Row.Value("KIND");

    public Text Promise => Row.Text("PROMISE");

    /// <summary>First day on which it is on time.</summary>
    public DateOnly? DueFrom => PlanRows.Period(Row, "DUE_FROM")?.Start;

    /// <summary>Last day on which it is on time; null where the end is open or no day follows from the words.</summary>
    public DateOnly? DueTo => PlanRows.Period(Row, "DUE_TO")?.End;

    public bool HasDate => DueFrom is not null || DueTo is not null;

    /// <summary>What puts it in order of due date: the last day on time, or the first where the end is open.</summary>
    public DateOnly Order => DueTo ?? DueFrom ?? DateOnly.MaxValue;

    /// <summary>Found at release; null in a shelf made before statuses were found, and then no page says one.</summary>
    public MilestoneStatus? Status => ClosedSet.Find<MilestoneStatus>(Row.Value("STATUS"));

    /// <summary>When, according to the deciding evidence.</summary>
    public Period? Happened => PlanRows.Period(Row, "HAPPENED");

    /// <summary>Days after the last day on time, at least and at most.</summary>
    public (int From, int To)? Slippage => PlanRows.Whole(Row, "SLIPPAGE_FROM") is { } from && PlanRows.Whole(Row, "SLIPPAGE_TO") is { } to ? (from, to) : null;

    public Period? Searched => PlanRows.Period(Row, "SEARCHED");

    public Period? LastEvidence => PlanRows.Period(Row, "LAST_EVIDENCE");

    /// <summary>"Late" may be said of this promise: it was met late, or not met by evidence dated after the due day.</summary>
    public bool IsLate => Status == MilestoneStatus.MetLate
        || (Status == MilestoneStatus.NotMet && DueTo is { } due && Happened is { } happened && happened.Start > due);
}
