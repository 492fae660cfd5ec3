namespace Transparency.Site.Reading;

/// <summary>What became of a promise, in the order of the codebook: it is no order of merit.</summary>
public enum MilestoneStatus { MetOnTime, MetLate, MetDifferently, PartlyMet, NotMet, Superseded, NoEvidence, NotYetDue }

public static class StatusWords
{
    /// <summary>As files write it: <c>met-late</c>.</summary>
    public static string Word(this MilestoneStatus status) => status switch
    {
        MilestoneStatus.MetOnTime => "met-on-time",
        MilestoneStatus.MetLate => "met-late",
        MilestoneStatus.MetDifferently => "met-differently",
        MilestoneStatus.PartlyMet => "partly-met",
        MilestoneStatus.NotMet => "not-met",
        MilestoneStatus.Superseded => "superseded",
        MilestoneStatus.NotYetDue => "not-yet-due",
        _ => "no-evidence",
    };

    public static bool TryParse(string word, out MilestoneStatus status)
    {
        foreach (var known in Enum.GetValues<MilestoneStatus>())
            if (known.Word() == word) { status = known; return true; }
        status = default;
        return false;
    }
}
