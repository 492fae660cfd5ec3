using System.Text.Json;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What JSON-stat has no place for: what statuses mean, when periods begin and end, and all that accompanies a number.</summary>
sealed class CubeExtension(Utf8JsonWriter json, Edition edition, string language, Cube cube)
{
    public void Write(Temporality temporality)
    {
        json.WriteString("dataset", $"{edition.Structure.Id}");
        json.WriteString("version", $"{edition.Version}");
        json.WriteString("release", $"{edition.Release}");
        json.WriteString("temporality", temporality.Word());
        Labels("status", "OBS_STATUS");
        Labels("qualifier", "QUALIFIER");
        json.Object("period", () =>
        {
            foreach (var period in cube.Observations.Select(o => o.Period).Distinct().Order())
                json.Object($"{period}", () =>
                {
                    json.WriteString("start", period.Start.Iso());
                    json.WriteString("end", period.End.Iso());
                });
        });
        json.Object("cells", () =>
        {
            foreach (var (place, observation) in cube.Cells) json.Object(place, () => Cell(observation));
        });
        json.Object("notes", () =>
        {
            foreach (var note in edition.Structure.Notes) json.WriteString($"{note.Code}", note.Text[language]);
        });
        var inside = cube.Observations.Select(o => new CellRef(o.Series, o.Period)).ToHashSet();
        json.Objects("qualityNotes", edition.QualityNotes.Where(note => note.Concerns.Any(inside.Contains)), note =>
        {
            json.WriteString("rule", $"{note.Rule}");
            json.WriteString("id", $"{note.Id}");
            json.WriteString("sentence", note.Sentence[language]);
            json.Array("cells", note.Concerns.Where(inside.Contains), cell => json.WriteNumberValue(cube.PlaceOf(cell.Series, cell.Period)));
        });
        json.Objects("breaks", edition.Structure.Breaks, @break =>
        {
            json.WriteString("since", @break.Since.Iso());
            json.WriteString("from", @break.From.Iso());
            json.WriteString("reason", @break.Reason[language]);
        });
    }

    void Labels(string name, string column) => json.Object(name, () => json.Object("label", () =>
    {
        foreach (var code in StandardWords.Codes(column)) json.WriteString(code, StandardWords.Name(column, code)[language]);
    }));

    /// <summary>A number that is not exact as it was printed, with its bounds; then base, notes and dates.</summary>
    void Cell(ReleasedObservation o)
    {
        var whole = edition.Structure.MeasureOf(o.Series.Measure).IsWhole;
        if (o.Cell is Cell.Shown { IsExact: false } shown)
        {
            json.WriteNumber("printed", shown.Value);
            json.WriteString("qualifier", Qualifiers.Word(shown.Qualifier));
        }
        if (o.Cell.LowerBound(whole) is { } lower) json.WriteNumber("lower", lower);
        if (o.Cell.UpperBound(whole) is { } upper) json.WriteNumber("upper", upper);
        if (o.Attributes.Base is { } of && o.Cell is not Statistics.Cell.Suppressed) json.WriteNumber("base", of);
        if (!o.Attributes.Notes.IsEmpty) json.Array("notes", o.Attributes.Notes, note => json.WriteStringValue($"{note}"));
        json.WriteString("published", o.Published.Iso());
        if (o.Revised is { } revised) json.WriteString("revised", revised.Iso());
    }
}
