using Transparency.Validation;

namespace Transparency.Hosting;

/// <summary>Findings as lines: refusals first, in order of place, at most a hundred and the number of the rest.</summary>
static class FindingLines
{
    public const int Most = 100;

    /// <param name="found">How many there are in all; more than the list holds when it was cut.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<Finding> findings, int found)
    {
        foreach (var finding in Shown(findings))
            yield return finding.Severity == Severity.Note ? Sentences.Note(finding.ToString()) : finding.ToString();
        if (found > Math.Min(findings.Count, Most)) yield return Sentences.More(found - Math.Min(findings.Count, Most));
    }

    public static IEnumerable<Finding> Shown(IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line)
        .Take(Most);
}
