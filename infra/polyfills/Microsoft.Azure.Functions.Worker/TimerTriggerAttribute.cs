namespace Microsoft.Azure.Functions.Worker;

/// <summary>Has the function called by a clock.</summary>
/// <param name="schedule">An NCRONTAB expression with seconds, read in UTC, or the name of a setting that holds one, between per cent signs.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Whether the host remembers when it last called, so that a call missed while it was away is made late.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the host also calls each time it starts.</summary>
    public bool RunOnStartup { get; set; }
}
