using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>Reads what accompanies a number. Rows that say the same share one object.</summary>
sealed class AttributesReader
{
    const int MostWordsOfQuote = 60;

    static readonly Dictionary<string, ObsStatus> Statuses =
        Enum.GetValues<ObsStatus>().ToDictionary(status => status.ToString(), StringComparer.Ordinal);

    readonly Dictionary<(Code, ObsStatus, long?, string), Attributes> shared = [];
    readonly HashSet<string> notes;

    /// <summary>Of the last plain row: rows mostly repeat the one above.</summary>
    (Measure? Measure, string? Unit, string? Status, Attributes? Attributes) last;

    readonly bool published;
    readonly int unit, @base, status, note, place, quote, reference;

    public AttributesReader(DatasetStructure structure, ExtractContext context, Columns columns)
    {
        notes = [.. structure.Notes.Select(n => n.Code.ToString())];
        published = context.PublishedFigures;
        (unit, @base, status, note) = (columns["UNIT_MEASURE"], columns["BASE"], columns["OBS_STATUS"], columns["NOTE"]);
        if (published) (place, quote, reference) = (columns["SOURCE_PLACE"], columns["QUOTE"], columns["REFERENCE_AS_WRITTEN"]);
    }

    public Attributes? Read(IRowsOfText rows, Measure measure, Say refuse, Say say)
    {
        if (!published && ReferenceEquals(measure, last.Measure) && ReferenceEquals(rows[unit], last.Unit) && ReferenceEquals(rows[status], last.Status)
            && rows[@base].Length == 0 && rows[note].Length == 0) return last.Attributes;
        var read = ReadRow(rows, measure, refuse, say);
        if (read is { Base: null } && rows[note].Length == 0) last = (measure, rows[unit], rows[status], read);
        return read;
    }

    Attributes? ReadRow(IRowsOfText rows, Measure measure, Say refuse, Say say)
    {
        var well = true;
        if (rows[unit] != measure.Unit.ToString())
            well = Wrong("V042", "UNIT_MEASURE", $"is not the unit of '{measure.Id}'.", $"Write {measure.Unit}.");
        if (!Statuses.TryGetValue(rows[status], out var state))
            well = Wrong("V041", "OBS_STATUS", "is no observation status (SDMX).", "Write A for a normal value; B, D, E, F, L, M, O, P, U, W as SDMX says.");
        var of = default(decimal?);
        if (rows[@base].Length > 0)
        {
            if (measure.IsWhole) well = Wrong("V043", "BASE", "is filled for a measure that is no rate.", "Leave BASE empty.");
            else if (Numbers.TryParse(rows[@base], whole: true, out var number) && number > 0) of = number;
            else well = Wrong("V043", "BASE", "is not a whole number above zero.", "Write the count that the rate is of, in digits.");
        }
        var codes = ReadNotes(rows[note], ref well);
        var citation = published ? ReadCitation(ref well) : null;
        if (!well) return null;
        var fresh = (measure.Unit, state, (long?)of, codes.IsEmpty ? "" : rows[note]);
        if (citation is null && shared.TryGetValue(fresh, out var attributes)) return attributes;
        attributes = new(measure.Unit, state, (long?)of, codes, citation);
        if (citation is null) shared.Add(fresh, attributes);
        return attributes;

        bool Wrong(string rule, string column, string sentence, string remedy)
        {
            refuse(rule, column, sentence, remedy);
            return false;
        }

        ImmutableArray<Code> ReadNotes(string text, ref bool sound)
        {
            if (text.Length == 0) return [];
            if (!SafeText.Check(text, "NOTE", refuse, say))
            {
                sound = false;
                return [];
            }
            var known = ImmutableArray.CreateBuilder<Code>();
            foreach (var part in text.Split(';'))
            {
                if (notes.Contains(part)) known.Add(Code.Of(part));
                else if (published) sound = Wrong("V051", "NOTE", $"'{Columns.Printable(part)}' is no note of the dataset.", "Define the note in the dataset's file, or leave it out.");
                else say("V051", "NOTE", "holds words that are no note code; they stay in the archived extract and are not published.", "Use a note code of the codebook, or leave NOTE empty.");
            }
            return known.ToImmutable();
        }

        Citation? ReadCitation(ref bool sound)
        {
            foreach (var (column, field) in new[] { ("SOURCE_PLACE", place), ("QUOTE", quote), ("REFERENCE_AS_WRITTEN", reference) })
            {
                if (rows[field].Length == 0) sound = Wrong("V060", column, "is empty.", "Every published figure says where it stands, in which words, and for which date as written.");
                else if (!SafeText.Check(rows[field], column, refuse, say)) sound = false;
            }
            if (rows[quote].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWordsOfQuote)
                sound = Wrong("V061", "QUOTE", $"is longer than {MostWordsOfQuote} words.", "Quote the words around the number only.");
            return sound ? new Citation(rows[place], rows[quote], rows[reference]) : null;
        }
    }
}
