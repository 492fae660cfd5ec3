using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>
/// <c>codebook.json</c>: all that is needed to understand the other files of a folder, in every language, and, with the CSV files,
/// to read the edition back: structure, version, quality notes with the cells they concern, dates as the sources write them.
/// </summary>
static class Codebook
{
    const string Observations = "observations", Register = "register";

    public static byte[] Write(Edition edition) => JsonFile.Write(json =>
    {
        Heading(json, Observations, edition.Version, edition.Release, edition.FormatVersion);
        json.WritePropertyName("structure");
        StructureJson.Write(json, edition.Structure);
        json.Objects("qualityNotes", edition.QualityNotes, note =>
        {
            json.WriteString("rule", $"{note.Rule}");
            json.WriteString("id", $"{note.Id}");
            json.Write("sentence", note.Sentence);
            Cells(json, "concerns", note.Concerns);
            json.Objects("quotes", note.Quotes, quote =>
            {
                json.WriteString("source", $"{quote.Source}");
                json.WriteString("place", quote.Place);
                json.WriteString("quote", quote.Quote);
            });
            if (!note.Remark.IsEmpty) json.Write("remark", note.Remark);
        });
        json.Objects("references", References(edition), group =>
        {
            json.WriteString("asWritten", group.Key);
            Cells(json, "cells", group);
        });
        StandardWords.WriteColumns(json, ObservationColumns.Standard);
        StandardWords.WriteCodes(json, ObservationColumns.Coded);
    });

    public static byte[] Write(RegisterEdition edition) => JsonFile.Write(json =>
    {
        Heading(json, Register, edition.Version, edition.Release, edition.FormatVersion);
        json.WritePropertyName("structure");
        StructureJson.Write(json, edition.Structure);
    });

    public static bool IsRegister(JsonElement codebook) => codebook.String("kind") == Register;

    public static Edition ReadEdition(JsonElement codebook, ReadOnlyMemory<byte> csv, ReadOnlyMemory<byte> revisions)
    {
        var structure = StructureJson.ReadDataset(codebook.GetProperty("structure"));
        var version = DatasetVersion.Parse(codebook.String("version"));
        var references = codebook.Members("references")
            .SelectMany(group => ReadCells(group, "cells"), (group, cell) => (Cell: cell, Text: group.String("asWritten")))
            .ToDictionary(pair => pair.Cell, pair => pair.Text);
        return new Edition
        {
            Structure = structure,
            Version = version,
            Release = ReleaseId.Parse(codebook.String("release")),
            FormatVersion = codebook.GetProperty("formatVersion").GetInt32(),
            Observations = ObservationCsvReader.Read(csv, structure, version, references),
            QualityNotes = [.. codebook.Members("qualityNotes").Select(ReadNote)],
            Revisions = RevisionsCsv.Read(revisions),
        };
    }

    public static RegisterEdition ReadRegister(JsonElement codebook, ReadOnlyMemory<byte> csv, ReadOnlyMemory<byte> revisions)
    {
        var structure = StructureJson.ReadRegister(codebook.GetProperty("structure"));
        return new RegisterEdition
        {
            Structure = structure,
            Version = DatasetVersion.Parse(codebook.String("version")),
            Release = ReleaseId.Parse(codebook.String("release")),
            FormatVersion = codebook.GetProperty("formatVersion").GetInt32(),
            Rows = RegisterCsv.Read(csv, structure),
            Revisions = RevisionsCsv.ReadRegister(revisions),
        };
    }

    /// <summary>Notes of format 1 had no id and no quotes.</summary>
    static QualityNote ReadNote(JsonElement note) => new(
        note.ReadCode("rule"), note.ReadCode(note.TryGetProperty("id", out _) ? "id" : "rule"), note.ReadText("sentence"), [.. ReadCells(note, "concerns")],
        note.TryGetProperty("quotes", out _)
            ? [.. note.Members("quotes").Select(quote => new NoteQuote(quote.ReadCode("source"), quote.String("place"), quote.String("quote")))]
            : [],
        note.ReadText("remark"));

    static void Heading(Utf8JsonWriter json, string kind, DatasetVersion version, ReleaseId release, int formatVersion)
    {
        json.WriteString("kind", kind);
        json.WriteString("version", $"{version}");
        json.WriteString("release", $"{release}");
        json.WriteNumber("formatVersion", formatVersion);
    }

    static IEnumerable<IGrouping<string, CellRef>> References(Edition edition) => edition.Observations
        .Where(o => o.Attributes.Citation is not null)
        .GroupBy(o => o.Attributes.Citation!.ReferenceAsWritten, o => new CellRef(o.Series, o.Period), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal);

    static void Cells(Utf8JsonWriter json, string name, IEnumerable<CellRef> cells) => json.Objects(name, cells, cell =>
    {
        json.WriteString("series", $"{cell.Series}");
        json.WriteString("period", $"{cell.Period}");
    });

    static IEnumerable<CellRef> ReadCells(JsonElement json, string name) => json.Members(name)
        .Select(cell => new CellRef(SeriesKey.Parse(cell.String("series")), Period.Of(cell.String("period"))));
}
