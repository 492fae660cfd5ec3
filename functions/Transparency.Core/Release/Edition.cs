using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>
/// One version of one dataset of observations as the public has it: made by a release from protected tables, or read back from
/// the files of one. There is no third way to an edition, so nothing unprotected reaches a file or a page.
/// </summary>
public sealed record Edition
{
    internal Edition() { }

    public DatasetStructure Structure { get; internal init; } = null!;

    public DatasetVersion Version { get; internal init; }

    /// <summary>The release that first published this version.</summary>
    public ReleaseId Release { get; internal init; }

    /// <summary>Of the writers of its files; a change of it alone makes a patch.</summary>
    public int FormatVersion { get; internal init; }

    /// <summary>In order of period, series.</summary>
    public ImmutableArray<ReleasedObservation> Observations { get; internal init; }

    public ImmutableArray<QualityNote> QualityNotes { get; internal init; }

    /// <summary>Every revision since the first version, oldest first.</summary>
    public ImmutableArray<Revision> Revisions { get; internal init; }

    /// <summary>
    /// What of it may stand on pages other than its own, and so all that charts, tiles and tables of topics are made from:
    /// figures that stay on the dataset page are not in it, nor what a rule says of them.
    /// </summary>
    public Edition BeyondItsPage()
    {
        var kept = Observations.Where(figure => !Structure.StaysOnDatasetPage(figure.Attributes)).ToImmutableArray();
        if (kept.Length == Observations.Length) return this;
        var cells = kept.Select(figure => new CellRef(figure.Series, figure.Period)).ToHashSet();
        return this with { Observations = kept, QualityNotes = [.. QualityNotes.Where(note => note.Concerns.All(cells.Contains))] };
    }
}

/// <param name="Published">Date of the release that first held a value for this cell.</param>
/// <param name="Revised">Date of the last release that changed it; null if none did.</param>
public sealed record ReleasedObservation(Observation Observation, DateOnly Published, DateOnly? Revised)
{
    public SeriesKey Series => Observation.Series;

    public Period Period => Observation.Period;

    public Cell Cell => Observation.Cell;

    public Attributes Attributes => Observation.Attributes;
}

/// <summary>What a rule found in published figures, in words, with the cells it is about and the words of the sources.</summary>
/// <param name="Rule">Code of the rule: <c>V301</c>.</param>
/// <param name="Id">Permanent as long as the rule finds the same cells: <c>v301-0a1b2c3d</c>. The same note has the same id in every dataset it concerns.</param>
/// <param name="Concerns">Its cells in this dataset.</param>
/// <param name="Remark">What the sources say that may explain it; empty where they say nothing.</param>
public sealed record QualityNote(Code Rule, Code Id, Text Sentence, ImmutableArray<CellRef> Concerns, ImmutableArray<NoteQuote> Quotes, Text Remark)
{
    public bool Equals(QualityNote? other) =>
        other is not null && Rule == other.Rule && Id == other.Id && Sentence.Equals(other.Sentence) && Remark.Equals(other.Remark)
        && Concerns.SequenceEqual(other.Concerns) && Quotes.SequenceEqual(other.Quotes);

    public override int GetHashCode() => HashCode.Combine(Rule, Id);
}

/// <summary>Words of a source that a quality note is about.</summary>
public sealed record NoteQuote(Code Source, string Place, string Quote);

/// <summary>The address of a cell inside its dataset.</summary>
public sealed record CellRef(SeriesKey Series, Period Period);

/// <summary>A value that differs from the one released before; <paramref name="New"/> is empty where it was taken out.</summary>
/// <param name="Previous">Value with its qualifier as files write it: <c>30 lt</c>, <c>165</c>.</param>
/// <param name="Reason">Code of the reason: <c>transcription</c>, or the id of a correction record.</param>
public sealed record Revision(DatasetVersion Version, DateOnly Date, SeriesKey Series, Period Period, string Previous, string New, Code Reason);

/// <summary>One version of one register as the public has it. Like <see cref="Edition"/>, made by a release or read back.</summary>
public sealed record RegisterEdition
{
    internal RegisterEdition() { }

    public RegisterStructure Structure { get; internal init; } = null!;

    public DatasetVersion Version { get; internal init; }

    public ReleaseId Release { get; internal init; }

    public int FormatVersion { get; internal init; }

    /// <summary>In order of id.</summary>
    public ImmutableArray<RegisterRow> Rows { get; internal init; }

    public ImmutableArray<RegisterRevision> Revisions { get; internal init; }
}

/// <param name="Column">Empty where a whole record was taken out.</param>
public sealed record RegisterRevision(DatasetVersion Version, DateOnly Date, Code Row, string Column, string Previous, string New);
