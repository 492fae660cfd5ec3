using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>How much of a chart is withheld, in a sentence. Nothing is ever computed from what is left.</summary>
static class WithheldWords
{
    /// <summary>Empty where nothing is withheld.</summary>
    public static string Withheld(this Words words, IReadOnlyCollection<ReleasedObservation> figures) =>
        figures.Count(IsWithheld) is > 0 and var withheld ? words.Count("chart.withheld.count", withheld, ("all", figures.Count)) : "";

    public static bool IsWithheld(this ReleasedObservation figure) => figure.Cell is Cell.Suppressed;

    /// <summary>Sentences that say something, joined.</summary>
    public static string Join(params ReadOnlySpan<string> sentences) => string.Join(' ', sentences.ToArray().Where(sentence => sentence.Length > 0));
}
