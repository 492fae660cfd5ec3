using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// What rules find in published figures, in sentences of every language with the words of the sources: within each table, then
/// between tables and documents by the relations of the catalogue. Nobody writes a find by hand.
/// </summary>
public sealed class QualityNotes
{
    readonly List<(QualityNote Note, ImmutableArray<FoundFigure> Figures)> found = [];
    readonly Catalogue catalogue;
    readonly IReadOnlyList<LanguageFormat> languages;

    QualityNotes(Catalogue catalogue, IReadOnlyList<LanguageFormat> languages) => (this.catalogue, this.languages) = (catalogue, languages);

    /// <exception cref="KeyNotFoundException">A rule found something and the catalogue has no text for it, or a text has a blank that the rule does not fill.</exception>
    public static QualityNotes Of(
        IReadOnlyList<(DatasetStructure Structure, IReadOnlyList<Observation> Observations)> tables, Catalogue catalogue, IReadOnlyList<LanguageFormat> languages)
    {
        var notes = new QualityNotes(catalogue, languages);
        foreach (var (structure, observations) in tables) notes.Within(structure, observations);
        var published = new PublishedFigures(tables, catalogue.Register("events"));
        foreach (var relation in catalogue.Relations) notes.Between(relation, published);
        return notes;
    }

    /// <summary>Every note once, in order of rule and id, but for those on figures that stay on the page of their dataset.</summary>
    public IEnumerable<QualityNote> All => found.Where(pair => !pair.Figures.Any(StaysOnItsPage)).Select(pair => pair.Note).OrderBy(note => note.Rule).ThenBy(note => note.Id);

    /// <summary>The notes that concern a dataset, each with the cells of that dataset. Those that stay on its page come last, so that the others have the same number everywhere.</summary>
    public ImmutableArray<QualityNote> For(Code dataset) =>
    [
        .. from pair in found
           let cells = pair.Figures.Where(figure => figure.Structure.Id == dataset).Select(Cell).ToImmutableArray()
           where !cells.IsEmpty
           orderby pair.Figures.Any(StaysOnItsPage), pair.Note.Rule, pair.Note.Id
           select pair.Note with { Concerns = cells },
    ];

    /// <summary>The figures that a note is about, whatever their dataset.</summary>
    public ImmutableArray<FoundFigure> FiguresOf(QualityNote note) => found.First(pair => pair.Note.Id == note.Id).Figures;

    void Within(DatasetStructure structure, IReadOnlyList<Observation> observations)
    {
        var context = new ExtractContext(DateOnly.MaxValue, PublishedFigures: true, catalogue.SourceDates);
        var extract = new ReadExtract(structure, $"{structure.Id}", context, observations, []);
        var cells = observations.ToDictionary(o => new CellRef(o.Series, o.Period));
        foreach (var finding in Rule.All.Where(rule => rule.ForPublished == Severity.Note).SelectMany(rule => rule.Find(extract)))
            if (finding.Published is { } told)
                Add(finding.Rule, $"{structure.Id} {told.Aspect}", told.Blanks, [.. told.Concerns.Select(cell => new FoundFigure(structure, cells[cell]))], [], Text.Empty);
    }

    void Between(Relation relation, PublishedFigures published)
    {
        foreach (var finding in CrossRule.Find(relation.Rule)!.Find(relation, published))
            Add(relation.Rule, $"{relation.Id}", finding.Blanks, finding.Figures, finding.Records, relation.Remark);
    }

    void Add(
        string rule, string origin, ImmutableSortedDictionary<string, object> blanks, ImmutableArray<FoundFigure> figures, ImmutableArray<RegisterRow> records, Text remark)
    {
        var about = string.Join('\n', figures.Select(figure => $"{figure.Structure.Id} {figure.Observation.Series} {figure.Period}").Concat(records.Select(row => $"{row.Id}")).Prepend(origin));
        var id = $"{rule.ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..8]}";
        found.Add((new QualityNote(Code.Of(rule), Code.Of(id), Blanks.Fill(catalogue.RuleTexts[rule], blanks, languages), [], Quotes(figures, records), remark), figures));
    }

    static ImmutableArray<NoteQuote> Quotes(IEnumerable<FoundFigure> figures, IEnumerable<RegisterRow> records) =>
    [
        .. figures.Where(figure => figure.Observation.Attributes.Citation is not null)
            .Select(figure => (figure.Observation.Series.Source, Citation: figure.Observation.Attributes.Citation!))
            .Select(cited => new NoteQuote(cited.Source, cited.Citation.Place, cited.Citation.Quote))
            .Concat(records.Select(row => new NoteQuote(Code.Of(row.Value("SOURCE")), row.Value("SOURCE_PLACE"), row.Value("QUOTE"))))
            .DistinctBy(quote => (quote.Source, quote.Quote)),
    ];

    static bool StaysOnItsPage(FoundFigure figure) => figure.Structure.StaysOnDatasetPage(figure.Observation.Attributes);

    static CellRef Cell(FoundFigure figure) => new(figure.Observation.Series, figure.Period);
}
