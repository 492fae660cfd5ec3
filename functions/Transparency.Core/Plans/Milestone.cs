using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>What became of a promise. The set is closed, and each but the last two rests on evidence.</summary>
public enum MilestoneStatus
{
    MetOnTime,
    MetLate,
    MetDifferently,
    PartlyMet,
    NotMet,
    Superseded,

    /// <summary>No evidence in the sources held. It does not say that the promise was not kept.</summary>
    NoEvidence,

    /// <summary>Due at or after the date of the newest source held: none could tell.</summary>
    NotYetDue,
}

/// <summary>What a source says of a promise.</summary>
/// <param name="Bearing">What it shows; null where it is context only and decides nothing.</param>
public sealed record Evidence(Code Id, Code Of, Period Date, MilestoneStatus? Bearing)
{
    /// <summary>In order of date, then id. The catalogue was checked, so every member reads.</summary>
    public static ImmutableArray<Evidence> All(Register? register) =>
    [
        .. (register?.Rows ?? []).Select(row => new Evidence(row.Id, Code.Of(row.Value("OF")), Period.Of(row.Value("DATE")), ClosedSet.Find<MilestoneStatus>(row.Value("BEARING"))))
            .OrderBy(evidence => evidence.Date).ThenBy(evidence => evidence.Id),
    ];
}

/// <summary>A promise with its due days, and what the evidence says of it.</summary>
/// <param name="DueTo">Last day on which it is on time; null where none is stated or the end is open.</param>
public sealed record Milestone(Code Id, DateOnly? DueTo)
{
    /// <summary>
    /// The newest evidence that shows something decides. Without any, the promise is not yet due if the newest source held may be older
    /// than the due day, and otherwise there is no evidence in the sources held.
    /// </summary>
    /// <param name="evidence">Of this promise, oldest first.</param>
    /// <param name="lastEvidence">When the newest source held came out.</param>
    public (MilestoneStatus Status, Evidence? Deciding) Status(IReadOnlyCollection<Evidence> evidence, Period? lastEvidence)
    {
        var deciding = evidence.LastOrDefault(one => one.Bearing is not null);
        if (deciding is not null) return (deciding.Bearing!.Value, deciding);
        return (DueTo is { } due && lastEvidence is not null && due >= lastEvidence.Start ? MilestoneStatus.NotYetDue : MilestoneStatus.NoEvidence, null);
    }

    /// <summary>Days from the last day that was on time to what happened, as an interval as wide as the date is vague.</summary>
    /// <returns>Null where no due day is stated.</returns>
    public (int From, int To)? Slippage(Period happened) =>
        DueTo is { } due ? (happened.Start.DayNumber - due.DayNumber, happened.End.DayNumber - due.DayNumber) : null;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
