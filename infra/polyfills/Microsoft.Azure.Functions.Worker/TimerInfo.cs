namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host says of the call that a clock made.</summary>
public sealed class TimerInfo
{
    /// <summary>Null where the host does not remember earlier calls.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether the call comes later than the schedule wanted it.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>What the host remembers of a schedule.</summary>
public sealed class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
