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
