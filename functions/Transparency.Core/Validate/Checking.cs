using System.Collections.Immutable;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>What became of an extract. <paramref name="Found"/> counts all findings; <paramref name="Findings"/> holds the first thousand of each severity.</summary>
public abstract record Checked(ImmutableArray<Finding> Findings, int Found)
{
    public sealed record Accepted(AcceptedExtract Extract, ImmutableArray<Finding> Findings, int Found) : Checked(Findings, Found);

    public sealed record Refused(ImmutableArray<Finding> Findings, int Found) : Checked(Findings, Found);
}

/// <summary>The verdict on an extract: the same for a partner at home and for the server.</summary>
public static class Checking
{
    /// <summary>Reads every row and applies every rule. One refusal refuses the whole extract; nothing of it is kept then.</summary>
    public static Checked Check(IRowsOfText rows, DatasetStructure structure, ExtractContext context)
    {
        var findings = new FindingList();
        using var ahead = new RowsAhead(rows);
        var extract = ExtractReader.Read(ahead, structure, context, findings);
        if (extract is not null)
            foreach (var found in Rule.All.AsParallel().AsOrdered().Select(rule => FindingList.Of(rule.Find(extract), rows))) findings.AddRange(found);
        return extract is null || findings.Refused
            ? new Checked.Refused(findings.Kept, findings.Count)
            : new Checked.Accepted(new AcceptedExtract(structure, extract.Observations, findings.Kept), findings.Kept, findings.Count);
    }
}
