using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>How an indicator stands. It describes the indicator, never the effect of a plan.</summary>
public enum ProgressClass
{
    /// <summary>At or past the target, and so with one person more or less.</summary>
    Reached,
    /// <summary>On the straight line from baseline to target, or ahead of it.</summary>
    OnTrack,
    BehindLine,
    FarBehindLine,
    /// <summary>On the other side of the baseline than the target, or no longer at a target that was reached at the baseline.</summary>
    AwayFromTarget,
    /// <summary>The target was reached at the baseline, and still is.</summary>
    Kept,
    InDirection,
    /// <summary>No target; baseline and latest differ by one person at most.</summary>
    Unchanged,
    AgainstDirection,
}

/// <summary>A figure and its day, counted in days; a period stands at its middle, so half days occur.</summary>
public readonly record struct Reading(decimal Value, decimal Day)
{
    public static Reading Of(Period period, decimal value) => new(value, (period.Start.DayNumber + period.End.DayNumber) / 2m);
}

/// <summary>
/// The progress rule: the latest figure against the straight line from the baseline to the target. The line is linear and not one
/// of compound growth (Eurostat's rule), which a target of zero, a zero baseline or a change of sign leaves without meaning.
/// Worked examples stand in README.md.
/// </summary>
public static class Progress
{
    /// <summary>Progress ratio from which on an indicator is on track.</summary>
    public const decimal OnTrackFrom = 0.95m;

    /// <summary>Progress ratio from which on it is behind the line, below it far behind.</summary>
    public const decimal BehindFrom = 0.60m;

    /// <summary>Where the straight line stands on the day of the latest figure; at the target from its due date on.</summary>
    public static decimal Expected(Reading baseline, decimal day, decimal target, decimal due) =>
        due <= baseline.Day || day >= due ? target : baseline.Value + (target - baseline.Value) * (day - baseline.Day) / (due - baseline.Day);

    /// <summary>What was covered of what the line covers by then: 1 is on the line, 0 is no change, negative is the other way.</summary>
    /// <returns>Null where the target was at or behind the baseline in the desired direction: there is no way to cover.</returns>
    /// <exception cref="ArgumentException">The latest figure is no later than the baseline, or there is no direction.</exception>
    public static decimal? Ratio(Reading baseline, Reading latest, decimal target, decimal due, Direction direction)
    {
        if (direction == Direction.None) throw new ArgumentException("A target needs a direction.", nameof(direction));
        if (latest.Day <= baseline.Day) throw new ArgumentException("The latest figure is no later than the baseline.", nameof(latest));
        if (IsAtOrPast(baseline.Value, target, direction)) return null;
        // One division, so that a figure on the line is at 1 exactly.
        var (whole, gone) = due <= baseline.Day || latest.Day >= due ? (1m, 1m) : (due - baseline.Day, latest.Day - baseline.Day);
        return (latest.Value - baseline.Value) * whole / ((target - baseline.Value) * gone);
    }

    /// <param name="person">How much one person, place or full-time equivalent more or less changes the latest value.</param>
    /// <returns>Null where the class is another one with one person more or less.</returns>
    public static ProgressClass? TowardsTarget(Reading baseline, Reading latest, decimal target, decimal due, Direction direction, decimal person)
    {
        var (least, most) = (At(Math.Max(0, latest.Value - person)), At(latest.Value + person));
        var held = At(latest.Value);
        if (least == held && held == most) return held;
        // Who reached the target is on track too, so with one person less this is still so.
        return new[] { least, held, most }.All(one => one is ProgressClass.Reached or ProgressClass.OnTrack) ? ProgressClass.OnTrack : null;

        ProgressClass At(decimal value)
        {
            var reached = IsAtOrPast(value, target, direction);
            return Ratio(baseline, latest with { Value = value }, target, due, direction) switch
            {
                null => reached ? ProgressClass.Kept : ProgressClass.AwayFromTarget,
                _ when reached => ProgressClass.Reached,
                >= OnTrackFrom => ProgressClass.OnTrack,
                >= BehindFrom => ProgressClass.BehindLine,
                >= 0 => ProgressClass.FarBehindLine,
                _ => ProgressClass.AwayFromTarget,
            };
        }
    }

    /// <inheritdoc cref="TowardsTarget"/>
    /// <remarks>No target: by the sign of the change; a change of one person at most is none.</remarks>
    public static ProgressClass? InDirection(decimal baseline, decimal latest, Direction direction, decimal person)
    {
        if (direction == Direction.None) throw new ArgumentException("Without a direction there is no class.", nameof(direction));
        var (least, most) = (At(Math.Max(0, latest - person)), At(latest + person));
        return least == most && least == At(latest) ? least : null;

        ProgressClass At(decimal value) =>
            Math.Abs(value - baseline) <= person ? ProgressClass.Unchanged
            : value > baseline == (direction == Direction.Up) ? ProgressClass.InDirection : ProgressClass.AgainstDirection;
    }

    static bool IsAtOrPast(decimal value, decimal target, Direction direction) => direction == Direction.Up ? value >= target : value <= target;
}
