using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Where figures were taken from: sources, quotes and the notes that a reader of these figures needs, for the margin.</summary>
static class Provenance
{
    const int MostQuotes = 2, MostNotes = 3, MostQuality = 3;

    public static ImmutableArray<SourceLine> Sources(Material material, IEnumerable<ReleasedObservation> figures) =>
    [
        .. figures.Select(figure => figure.Series.Source).Distinct().Order().Select(source => Row(material, source)).OfType<RegisterRow>()
            .Select(row => new SourceLine(
                row.Value("TITLE"), row.Value("LANGUAGE"), About(row), $"/{material.Language}/sources/#{row.Id}")),
    ];

    /// <summary>Short name of the source: for the source column of a table.</summary>
    public static string Short(Material material, ReleasedObservation figure) =>
        figure.Series.Source == Code.NotApplicable ? material.Words["chart.source.partner"]
        : Row(material, figure.Series.Source) is { } row ? row.Text("SHORT")[material.Language]
        : figure.Series.Source.ToString();

    /// <summary>The words of the latest figure, then the shortest of the others; each quote once.</summary>
    public static ImmutableArray<SourceQuote> Quotes(Material material, IEnumerable<ReleasedObservation> figures) =>
    [
        .. figures.Where(figure => figure.Attributes.Citation is not null)
            .OrderByDescending(figure => figure.Period.End).ThenBy(figure => figure.Attributes.Citation!.Quote.Length)
            .DistinctBy(figure => figure.Attributes.Citation!.Quote)
            .Select((figure, index) => (figure, index)).OrderBy(pair => pair.index == 0 ? 0 : pair.figure.Attributes.Citation!.Quote.Length)
            .Take(MostQuotes).Select(pair => Quote(material, pair.figure)),
    ];

    static SourceQuote Quote(Material material, ReleasedObservation figure)
    {
        var language = Row(material, figure.Series.Source)?.Value("LANGUAGE") is { Length: > 0 } known ? known : "en";
        return new(figure.Attributes.Citation!.Quote, language, $"{Short(material, figure)}, {figure.Attributes.Citation.Place.Replace("¶ ", "¶\u00a0", StringComparison.Ordinal)}");
    }

    /// <summary>Breaks told by the chart and quality notes on its figures, then notes on comparability and accuracy; the rest stands with the dataset.</summary>
    public static ImmutableArray<MarginNote> Notes(Material material, IReadOnlyCollection<ReleasedObservation> figures, ImmutableArray<Break> told) =>
    [
        .. material.Structure.Protection is { Method: ProtectionMethod.Round } rule
            ? [new MarginNote(material.Words["rounded.note"], material.Words.Fill("rounded.line", ("threshold", rule.Threshold)))] : Array.Empty<MarginNote>(),
        .. told.Select(change => new MarginNote(Heading(material.Words, change), Phrases.Sentence(change.Reason[material.Language].TrimEnd('.')) + ".")),
        .. Quality(material, figures).Select(note => new MarginNote(material.Words["quality.note"], note.Sentence[material.Language])),
        .. material.Structure.Notes
            .Where(note => note.Heading.ToString() is "comparability" or "accuracy" && figures.Any(figure => figure.Attributes.Notes.Contains(note.Code)))
            .Take(Math.Max(0, MostNotes - told.Length)).Select(note => new MarginNote(material.Words["chart.note"], note.Text[material.Language])),
    ];

    /// <summary>What a chart draws as a break is told as one already.</summary>
    static IEnumerable<QualityNote> Quality(Material material, IReadOnlyCollection<ReleasedObservation> figures)
    {
        var cells = figures.Select(figure => new CellRef(figure.Series, figure.Period)).ToHashSet();
        return material.Edition.QualityNotes.Where(note => $"{note.Rule}" != "V307" && note.Concerns.Any(cells.Contains)).Take(MostQuality);
    }

    static string Heading(Words words, Break change) => change.Since == change.From
        ? words.Fill("chart.break.day", ("date", change.From))
        : words.Fill("chart.break.stretch", ("since", words.Format.MonthOf(change.Since)), ("from", words.Format.MonthOf(change.From)));

    static RegisterRow? Row(Material material, Code source) => material.Sources.Rows.FirstOrDefault(row => row.Id == source);

    static string About(RegisterRow row) =>
        string.Join(", ", new[] { row.Value("AUTHOR"), row.Value("PUBLISHER"), Year(row) }.Where(part => part.Length > 0).Distinct());

    static string Year(RegisterRow row) => row.Value("PUBLISHED") is { Length: >= 4 } published ? published[..4] : "";
}
