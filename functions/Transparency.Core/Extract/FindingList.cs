using System.Collections.Immutable;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>Collects findings; keeps the first ones and counts the rest, so that a hopeless file of a million rows costs no memory.</summary>
sealed class FindingList
{
    /// <summary>Refusals and notes kept, each.</summary>
    const int Most = 1000;

    readonly List<Finding> kept = [];
    int refusals, notes;

    public static FindingList Of(IEnumerable<Finding> findings)
    {
        var list = new FindingList();
        foreach (var finding in findings) list.Add(finding);
        return list;
    }

    /// <summary>The findings of rules, which know our columns, told in the partner's own.</summary>
    public static FindingList Of(IEnumerable<Finding> findings, IRowsOfText rows) =>
        Of(findings.Select(finding => finding.Place.Column.Length == 0 ? finding : finding with { Place = finding.Place with { Column = rows.NameOf(finding.Place.Column) } }));

    public int Count => refusals + notes;

    public bool Refused => refusals > 0;

    public ImmutableArray<Finding> Kept => [.. kept];

    public void Add(Finding finding)
    {
        if ((finding.Severity == Severity.Refusal ? ++refusals : ++notes) <= Most) kept.Add(finding);
    }

    public void AddRange(IEnumerable<Finding> findings) => AddRange(Of(findings));

    public void AddRange(FindingList other)
    {
        var before = (refusals, notes);
        foreach (var finding in other.kept) Add(finding);
        (refusals, notes) = (before.refusals + other.refusals, before.notes + other.notes);
    }
}
