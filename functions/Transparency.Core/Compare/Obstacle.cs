using Transparency.Statistics;

namespace Transparency.Comparison;

/// <summary>
/// One reason why two figures of a dataset are not compared. The set is closed: what is not an obstacle here is no reason to
/// withhold a change, and a page has a sentence for every one of them.
/// </summary>
public abstract record Obstacle
{
    Obstacle() { }

    /// <summary>Another population, or another counter: a dimension has another code.</summary>
    public sealed record OtherCode(Code Dimension, Code Earlier, Code Later) : Obstacle;

    /// <summary>Another measure. <see cref="OtherTemporality"/> and <see cref="OtherUnit"/> say more where they apply.</summary>
    public sealed record OtherMeasure(Code Earlier, Code Later) : Obstacle;

    /// <summary>A number on a date beside a number over a period; or it is not stated which of them the number is.</summary>
    public sealed record OtherTemporality(Temporality Earlier, Temporality Later) : Obstacle;

    /// <summary>Persons beside releases, per cents beside times.</summary>
    public sealed record OtherUnit(Code Earlier, Code Later) : Obstacle;

    /// <summary>Two publications, two statements: nobody says that they counted alike.</summary>
    public sealed record OtherSource(Code Earlier, Code Later) : Obstacle;

    /// <summary>No number stands there: missing or withheld.</summary>
    public sealed record NoNumber(Period Period) : Obstacle;

    /// <summary>A forecast, an estimate, a number of low reliability, or one that its source marks as defined otherwise.</summary>
    public sealed record NotObserved(Period Period, ObsStatus Status) : Obstacle;

    /// <summary>"Less than 30", "3 to 5", "about 150": not one exact number.</summary>
    public sealed record NotExact(Period Period) : Obstacle;

    /// <summary>The meaning of the figure changed in between, at <paramref name="Break"/>.</summary>
    public sealed record BreakBetween(Break Break) : Obstacle;

    /// <summary>The source marks the later figure as the first of a new series.</summary>
    public sealed record NewSeries(Period Period) : Obstacle;

    /// <summary>A month beside a year, a day beside a month, or two stretches of unequal length.</summary>
    public sealed record OtherKindOfPeriod(Period Earlier, Period Later) : Obstacle;

    /// <summary>The two periods are the same or overlap: nothing lies between them that could have changed.</summary>
    public sealed record SamePeriod(Period Period) : Obstacle;

    /// <summary>The source states no date; a nearby line implies it.</summary>
    public sealed record DateImplied(Period Period) : Obstacle;

    /// <summary>A rate whose base is not printed: nobody can see that the bases agree.</summary>
    public sealed record BaseNotStated(Period Period) : Obstacle;
}
