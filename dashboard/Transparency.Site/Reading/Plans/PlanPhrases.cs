using System.Globalization;
using System.Text;
using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>Due times, statuses and counts of promises as sentences.</summary>
public static class PlanPhrases
{
    /// <summary>The days on which a promise is on time; without any, why there are none.</summary>
    public static string Due(Words words, MilestoneView milestone) => (milestone.DueFrom, milestone.DueTo) switch
    {
        ({ } from, { } to) when from == to => words.Write(from),
        ({ } from, { } to) => words.Fill("plans.due.between", ("from", from), ("to", to)),
        (null, { } to) => words.Fill("plans.due.by", ("to", to)),
        ({ } from, null) => words.Fill("plans.due.from", ("from", from)),
        _ => words[$"plans.due.none.{milestone.Kind}"],
    };

    public static string Between(Words words, (DateOnly From, DateOnly To) days) => words.Fill("plans.due.between", ("from", days.From), ("to", days.To));

    /// <summary>What the badge says. That a due day passed says nothing of what was done: it says where our evidence ends.</summary>
    public static string Status(Words words, MilestoneView milestone, DateOnly released) => milestone.Status switch
    {
        MilestoneStatus.NoEvidence when milestone.Searched is { } searched => words.Fill("plans.searched", ("status", words["plans.status.no-evidence"]), ("date", searched)),
        MilestoneStatus.NotYetDue when milestone.DueTo < released && milestone.LastEvidence is { } last => words.Fill("plans.passed", ("date", last)),
        { } status => words[$"plans.status.{status.Word()}"],
        _ => "",
    };

    /// <summary>"92 to 121 days after the last day on time".</summary>
    public static string Slippage(Words words, (int From, int To) days) => days.From == days.To
        ? words.Count("plans.slippage", days.To)
        : words.Fill("plans.slippage.range", ("from", days.From), ("to", days.To));

    /// <summary>How many promises have which status, in words and in the order of the codebook.</summary>
    public static string Progress(Words words, IReadOnlyCollection<MilestoneView> milestones)
    {
        if (milestones.Count == 0) return words["plans.progress.none"];
        var counted = milestones.Where(one => one.Status is not null).GroupBy(one => one.Status!.Value).OrderBy(group => group.Key)
            .Select(group => words.Count($"plans.progress.{group.Key.Word()}", group.Count()));
        var all = words.Count("plans.progress.all", milestones.Count);
        return string.Join("; ", counted) is { Length: > 0 } parts ? $"{all} {parts}." : all;
    }

    /// <summary>A key that puts names in alphabetical order whatever the machine's culture: letters without their accents.</summary>
    public static string Alphabetical(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
