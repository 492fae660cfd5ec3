using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>What a version changed against the one before, counted from the files of both.</summary>
/// <param name="Added">Figures or records that the version before did not have.</param>
/// <param name="Revised">Values that differ.</param>
/// <param name="Removed">Figures or records taken out.</param>
/// <param name="NewMeaning">The structure or a definition changed, so figures of the two versions are not the same thing.</param>
public sealed record VersionChange(bool First, int Added, int Revised, int Removed, bool NewMeaning)
{
    public static VersionChange Of(DatasetFolder now, DatasetFolder? before)
    {
        var (here, there) = (Cells(now), before is null ? [] : Cells(before));
        var added = here.Count(cell => !there.Contains(cell));
        var removed = there.Count(cell => !here.Contains(cell));
        return new(before is null, added, Revisions(now, there, here), removed, before is not null && now.Version.Major > before.Version.Major);
    }

    /// <summary>Same figures, same values: only words or the writing of files changed.</summary>
    public bool WordsOnly => !First && !NewMeaning && Added + Revised + Removed == 0;

    public string Sentence(Words words, bool register)
    {
        if (First) return words.Count(register ? "change.first.records" : "change.first", Added);
        if (WordsOnly) return words["change.words"];
        List<string> said = [];
        if (NewMeaning) said.Add(words["change.meaning"]);
        if (Added > 0) said.Add(words.Count(register ? "change.added.records" : "change.added", Added));
        if (Revised > 0) said.Add(words.Count("change.revised", Revised));
        if (Removed > 0) said.Add(words.Count(register ? "change.removed.records" : "change.removed", Removed));
        return string.Join(" ", said);
    }

    static HashSet<string> Cells(DatasetFolder folder) => folder.IsRegister
        ? [.. folder.Register.Rows.Select(row => $"{row.Id}")]
        : [.. folder.Edition.Observations.Select(figure => $"{figure.Series} {figure.Period}")];

    static int Revisions(DatasetFolder folder, HashSet<string> there, HashSet<string> here) => folder.IsRegister
        ? folder.Register.Revisions.Count(r => r.Version == folder.Version && there.Contains($"{r.Row}") && here.Contains($"{r.Row}"))
        : folder.Edition.Revisions.Count(r => r.Version == folder.Version && there.Contains($"{r.Series} {r.Period}") && here.Contains($"{r.Series} {r.Period}"));
}
