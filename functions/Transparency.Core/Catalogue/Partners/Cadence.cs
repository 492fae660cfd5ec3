namespace Transparency.Definitions;

/// <summary>How often a partner counts anew.</summary>
public enum Every { Day, Week, Month, Quarter, Year }

/// <summary>Where a partner stands in its own rhythm.</summary>
public enum Timeliness { NotDue, Due, Late }

/// <summary>How often new figures come, and how many days they may take beyond that.</summary>
public sealed record Cadence(Every Every, int GraceDays)
{
    /// <param name="good">When the last new extract came that was accepted; null before the first, which is due at once and never late.</param>
    public Timeliness At(DateTimeOffset? good, DateTimeOffset now) =>
        good is not { } last ? Timeliness.Due
        : now < Next(last) ? Timeliness.NotDue
        : now <= Next(last).AddDays(GraceDays) ? Timeliness.Due
        : Timeliness.Late;

    /// <summary>When new figures are expected after those that came then.</summary>
    public DateTimeOffset Next(DateTimeOffset last) => Every switch
    {
        Every.Day => last.AddDays(1),
        Every.Week => last.AddDays(7),
        Every.Month => last.AddMonths(1),
        Every.Quarter => last.AddMonths(3),
        _ => last.AddYears(1),
    };
}
