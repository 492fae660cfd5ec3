using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>Every quality note of the newest release once, from its register.</summary>
public static class Notes
{
    public static IReadOnlyList<QualityNote> All(Shelf shelf) => [.. Registers.Rows(shelf, "quality-notes").Select(Note)];

    /// <summary>The datasets that a note concerns; none where it is about records of a register.</summary>
    public static IReadOnlyList<Code> DatasetsOf(Shelf shelf, QualityNote note) =>
        Registers.Rows(shelf, "quality-notes").FirstOrDefault(row => row.Id == note.Id)?.Value("DATASETS") is { Length: > 0 } datasets
            ? [.. datasets.Split(RegisterColumn.BetweenLines).Select(Code.Of)]
            : [];

    static QualityNote Note(RegisterRow row) => new(Code.Of(row.Value("RULE")), row.Id, row.Text("SENTENCE"), [], [.. Quotes(row)], row.Text("REMARK"));

    static IEnumerable<NoteQuote> Quotes(RegisterRow row)
    {
        for (var i = 1; row.Value($"SOURCE_{i}") is { Length: > 0 } source; i++)
            yield return new NoteQuote(Code.Of(source), row.Value($"SOURCE_PLACE_{i}"), row.Value($"QUOTE_{i}"));
    }
}
