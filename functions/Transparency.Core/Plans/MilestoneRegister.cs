using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>The register <c>milestones</c> with the status that the evidence gives each: found at release, never written by hand, so that a new record of evidence is a revision of the status.</summary>
public static class MilestoneRegister
{
    const string Id = "milestones";

    /// <summary>The columns that are found.</summary>
    public static ImmutableArray<string> Found { get; } = ["STATUS", "HAPPENED", "SLIPPAGE_FROM", "SLIPPAGE_TO", "EVIDENCE", "SEARCHED", "LAST_EVIDENCE"];

    /// <summary>The register filled; any other register as it is.</summary>
    public static Register Fill(Register register, Catalogue catalogue)
    {
        if ($"{register.Structure.Id}" != Id) return register;
        var evidence = Evidence.All(catalogue.Register("evidence")).ToLookup(one => one.Of);
        var searched = (catalogue.Register("searches")?.Rows ?? []).Select(row => Period.Of(row.Value("DATE"))).Max();
        var newest = catalogue.SourceDates.Values.OrderBy(date => date.Start).ThenBy(date => date.End).LastOrDefault();
        return register with { Rows = [.. register.Rows.Select(row => Fill(row, [.. evidence[row.Id]], searched, newest))] };
    }

    static RegisterRow Fill(RegisterRow row, IReadOnlyCollection<Evidence> evidence, Period? searched, Period? newest)
    {
        var milestone = new Milestone(row.Id, Milestone.Day(row.Value("DUE_TO")));
        var (status, deciding) = milestone.Status(evidence, newest);
        var values = row.Values.ToBuilder();
        values["STATUS"] = status.Word();
        if (evidence.Count > 0) values["EVIDENCE"] = string.Join(RegisterColumn.BetweenLines, evidence.OrderBy(one => one != deciding).Select(one => $"{one.Id}"));
        if (searched is not null) values["SEARCHED"] = $"{searched}";
        if (newest is not null) values["LAST_EVIDENCE"] = $"{newest}";
        if (deciding is not null) values["HAPPENED"] = $"{deciding.Date}";
        if (status == MilestoneStatus.MetLate && milestone.Slippage(deciding!.Date) is var (from, to))
            (values["SLIPPAGE_FROM"], values["SLIPPAGE_TO"]) = (from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture));
        return row with { Values = values.ToImmutable() };
    }
}
