using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Releases;

/// <summary>The register <c>quality-notes</c>: all that rules found, one record a note, so that it can be taken home and its changes seen.</summary>
static class NoteRegister
{
    const string Id = "quality-notes";

    /// <summary>More quotes than this stand with the figures only.</summary>
    const int MostQuotes = 4;

    /// <summary>The register filled with what rules found; any other register as it is.</summary>
    public static Register Fill(Register register, QualityNotes notes) =>
        $"{register.Structure.Id}" == Id ? register with { Rows = [.. notes.All.Select(note => Row(note, notes.FiguresOf(note)))] } : register;

    static RegisterRow Row(QualityNote note, ImmutableArray<FoundFigure> figures)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        values["RULE"] = $"{note.Rule}";
        if (!figures.IsEmpty)
        {
            values["DATASETS"] = string.Join(RegisterColumn.BetweenLines, figures.Select(figure => $"{figure.Structure.Id}").Distinct().Order(StringComparer.Ordinal));
            values["CELLS"] = string.Join(RegisterColumn.BetweenLines, figures.Select(figure => $"{figure.Structure.Id} {figure.Observation.Series} {figure.Period}"));
        }
        foreach (var (quote, i) in note.Quotes.Take(MostQuotes).Select((quote, i) => (quote, i + 1)))
        {
            values[$"SOURCE_{i}"] = $"{quote.Source}";
            values[$"SOURCE_PLACE_{i}"] = quote.Place;
            values[$"QUOTE_{i}"] = quote.Quote;
        }
        var texts = ImmutableSortedDictionary.Create<string, Text>(StringComparer.Ordinal).Add("SENTENCE", note.Sentence);
        return new RegisterRow(note.Id, values.ToImmutable(), note.Remark.IsEmpty ? texts : texts.Add("REMARK", note.Remark));
    }
}
