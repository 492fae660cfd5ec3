using System.Collections.Immutable;
using Transparency.Extracts;
using Transparency.Statistics;
using Transparency.Validation.Personal;

namespace Transparency.Validation;

/// <summary>What became of an extract. <paramref name="Found"/> counts all findings; <paramref name="Findings"/> holds the first thousand of each severity.</summary>
public abstract record Checked(ImmutableArray<Finding> Findings, int Found)
{
    public sealed record Accepted(AcceptedExtract Extract, ImmutableArray<Finding> Findings, int Found) : Checked(Findings, Found);

    /// <param name="Personal">It looks like records about people: wherever it lies here, it is to be taken away.</param>
    public sealed record Refused(ImmutableArray<Finding> Findings, int Found, bool Personal = false) : Checked(Findings, Found);
}

/// <summary>The verdict on an extract: the same for a partner at home and for the server.</summary>
public static class Checking
{
    /// <summary>
    /// Reads every row and applies every rule. One refusal refuses the whole extract; nothing of it is kept then. What looks like records
    /// about people is refused with what the gate says alone: no other finding may repeat a word of such a file.
    /// </summary>
    /// <param name="gate">Has watched these rows since their decoder; null where they stand as they were sent.</param>
    public static Checked Check(IRowsOfText rows, DatasetStructure structure, ExtractContext context, Gate? gate = null)
    {
        if (gate is null)
        {
            gate = Gate.For(rows.File, structure, context);
            rows = gate.Watch(rows);
        }
        var findings = new FindingList();
        using var ahead = new RowsAhead(rows);
        var extract = ExtractReader.Read(ahead, structure, context, findings);
        // Where the header was refused nobody has read on, and the gate must see all.
        while (ahead.Read())
        {
        }
        if (gate.Weigh() is { IsEmpty: false } personal) return new Checked.Refused(personal, personal.Length, Personal: true);
        if (extract is not null)
            foreach (var found in Rule.All.AsParallel().AsOrdered().Select(rule => FindingList.Of(rule.Find(extract), rows))) findings.AddRange(found);
        if (extract is null || findings.Refused) return new Checked.Refused(findings.Kept, findings.Count);
        if (gate.Rows < extract.Observations.Count) throw new InvalidOperationException("Rows have come past the gate.");
        return new Checked.Accepted(new AcceptedExtract(structure, extract.Observations, findings.Kept), findings.Kept, findings.Count);
    }
}
