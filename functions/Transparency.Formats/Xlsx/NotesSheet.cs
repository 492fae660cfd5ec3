using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The sheet <c>Notes</c>: one text a row, in every language, with what it is about and the cells it concerns.</summary>
sealed class NotesSheet(IEnumerable<string> languages)
{
    readonly string[] languages = [.. languages];

    public Sheet Of(Edition edition)
    {
        var structure = edition.Structure;
        return Sheet(
        [
            .. Heading(structure.Title, structure.Description),
            Row("version", $"{edition.Version}", "", Text.Empty),
            Row("release", $"{edition.Release}", "", Text.Empty),
            .. ObservationColumns.Standard.Select(column => Row("column", column, "", StandardWords.Column(column))),
            .. structure.Dimensions.Select(dimension => Row("column", $"{dimension.Id}", "", dimension.Description)),
            .. structure.Measures.SelectMany(Measure),
            .. ProtectionWords.Of(structure).Select(said => Row("protection", said.About, "", said.Text)),
            .. structure.Notes.Select(note => Row("note", $"{note.Code}", $"{note.Heading}", note.Text)),
            .. structure.Breaks.Select(@break => Row("break", $"{@break.Event}", "", @break.Reason, $"{@break.Since.Iso()}--{@break.From.Iso()}")),
            .. edition.QualityNotes.Select(note => Row("quality", $"{note.Rule}", "", note.Sentence, string.Join("; ", note.Concerns.Select(cell => $"{cell.Series} {cell.Period}")))),
        ]);
    }

    public Sheet Of(RegisterStructure structure) => Sheet(
    [
        .. Heading(structure.Title, structure.Description),
        .. structure.Columns.Select(column => Row("column", $"{column.Id}", "", column.Description)),
    ]);

    IEnumerable<string[]> Heading(Text title, Text description) =>
        [Row("title", "", "", title), Row("description", "", "", description), Row("licence", "", "", StandardWords.Sentence("licence"))];

    IEnumerable<string[]> Measure(Measure measure) =>
    [
        Row("measure", $"{measure.Id}", measure.Temporality.Word(), measure.Description),
        Row("measure", $"{measure.Id}", "counting-unit", measure.CountingUnit),
        Row("measure", $"{measure.Id}", "coverage", measure.Coverage),
        Row("measure", $"{measure.Id}", "legal-status", measure.LegalStatus),
        Row("measure", $"{measure.Id}", "definition-source", measure.DefinitionSource),
    ];

    Sheet Sheet(string[][] rows) => new(
        "Notes", ["ABOUT", "CODE", "HEADING", .. languages.Select(language => "TEXT_" + language.ToUpperInvariant()), "CELLS"], _ => FieldKind.Text, [.. rows]);

    string[] Row(string about, string code, string heading, Text text, string cells = "") =>
        [about, code, heading, .. languages.Select(language => text.ByLanguage.GetValueOrDefault(language, "")), cells];
}
