using Transparency.Checker;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Flow;

/// <summary>Where finished files meet the checker: it decides, Formats writes down what it said.</summary>
public static class Inspecting
{
    static readonly string Version = typeof(Door).Assembly.GetName().Version!.ToString(3);

    /// <summary>The door lets figures that were published elsewhere go out, and nothing else.</summary>
    public static Inspected Inspect(Shelf before, DatasetFolder folder)
    {
        var csv = folder[FileNames.Csv(folder.Dataset)];
        var verdict = Door.Decide(csv.Path, csv.Bytes.Span);
        if (!verdict.Open) return new Inspected.KeptIn(verdict.Sentence);
        var cells = folder.Edition.Observations;
        return new Inspected.MayGoOut(DisclosureStatement.Of(
            before, folder, new(cells.Length, cells.Count(figure => figure.Cell is Cell.Suppressed)), attacker: "", Version));
    }
}
