using Transparency.Checker;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Flow;

/// <summary>Where finished files meet the checker: it decides, Formats writes down what it said.</summary>
public static class Inspecting
{
    /// <summary>Whoever tries knows everything published in all versions, the rule, that withheld counts are at least the least, and perhaps that a count of one is their own.</summary>
    const string Attacker = "all-versions-and-one-insider-1";

    /// <summary>Files of a folder that hold figures beside the master file.</summary>
    static readonly string[] Figures = [".xlsx", ".jsonstat.json", FileNames.Revisions];

    /// <param name="report">The private report on the dataset; null where its figures were published elsewhere.</param>
    public static Inspected Inspect(Shelf before, DatasetFolder folder, ReadOnlyMemory<byte>? report)
    {
        var verdict = Decide(before, folder, report);
        return verdict.Tally is { } tally
            ? new Inspected.MayGoOut(DisclosureStatement.Of(before, folder, new(tally.Cells, tally.Withheld), folder.Edition.Structure.Protection is null ? "" : Attacker, tally.Checker))
            : new Inspected.KeptIn(verdict.Sentence);
    }

    public static Checker.Verdict Decide(Shelf before, DatasetFolder folder, ReadOnlyMemory<byte>? report)
    {
        var csv = folder[FileNames.Csv(folder.Dataset)];
        return Door.Decide(new Evidence(
            csv.Path, csv.Bytes, folder[FileNames.Codebook].Bytes,
            [.. before.VersionsOf(folder.Dataset).Where(version => version.Version != folder.Version).Select(version => version[FileNames.Csv(folder.Dataset)].Bytes)],
            report, [.. folder.Files.Where(file => Figures.Any(end => file.Name.EndsWith(end, StringComparison.Ordinal))).Select(file => (file.Name, folder[file.Name].Bytes))]));
    }
}
