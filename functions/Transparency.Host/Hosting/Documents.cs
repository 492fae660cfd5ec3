using Transparency.Validation;

namespace Transparency.Hosting;

/// <summary>A finding as <c>--json</c> gives it.</summary>
sealed record FindingDocument(string Rule, Severity Severity, string File, int? Line, string? Column, string Sentence, string Remedy)
{
    public static IReadOnlyList<FindingDocument> Of(IEnumerable<Finding> findings) =>
        [.. FindingLines.Shown(findings).Select(finding => new FindingDocument(finding.Rule, finding.Severity, finding.Place.File,
            finding.Place.Line > 0 ? finding.Place.Line : null, finding.Place.Column.Length > 0 ? finding.Place.Column : null,
            finding.Sentence, finding.Remedy))];
}

/// <summary>The verdict on one file.</summary>
/// <param name="Found">All findings; <paramref name="Findings"/> has at most a hundred of them.</param>
sealed record VerdictDocument(string File, string? Dataset, string Verdict, int Found, IReadOnlyList<FindingDocument> Findings);
