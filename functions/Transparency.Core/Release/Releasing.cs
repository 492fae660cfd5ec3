using System.Collections.Immutable;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Protection;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Releases;

/// <summary>What comes of asking for a release.</summary>
public abstract record Outcome
{
    public sealed record Made(Release Release) : Outcome;

    /// <summary>Nothing differs from what the public has: there is no new release.</summary>
    public sealed record Unchanged(ReleaseId Newest) : Outcome;

    public sealed record Refused(string Sentence) : Outcome;
}

/// <summary>Makes a release from protected tables: same tables, same previous release, same calendar, same release.</summary>
/// <param name="catalogue">Registers, publisher, calendar and rule texts.</param>
/// <param name="languages">How numbers and dates are written in quality notes.</param>
/// <param name="formatVersion">Of the writers of the files.</param>
public sealed class Releasing(Catalogue catalogue, IReadOnlyList<LanguageFormat> languages, int formatVersion)
{
    readonly ImmutableArray<Correction> corrections = Correction.Of(catalogue.Register("corrections"));

    /// <param name="due">The calendar's entry that the release is dated by.</param>
    public Outcome Of(IReadOnlyCollection<ProtectedTable> tables, Previous previous, CalendarEntry due)
    {
        var id = previous.Newest is { } newest && newest.Date == due.Date ? newest.Next : new ReleaseId(due.Date, 1);
        if (previous.Newest is { } last && last.CompareTo(id) >= 0)
            return new Outcome.Refused($"The newest release is {last}, later than the calendar's entry of {id} that is due. Check the clock and catalogue/calendar.json.");
        var notes = QualityNotes.Of([.. tables.Select(table => (table.Structure, (IReadOnlyList<Observation>)table.Observations))], catalogue, languages);
        var editions = tables.Select(table => Edit(table, notes.For(table.Structure.Id), previous.Editions.GetValueOrDefault(table.Structure.Id), id)).OrderBy(e => e.Structure.Id).ToList();
        var registers = catalogue.Registers.Select(register => Fill(register, notes, editions)).Select(register => Edit(register, previous.Registers.GetValueOrDefault(register.Structure.Id), id)).OrderBy(r => r.Structure.Id).ToList();
        var kept = previous.Editions.Values.Select(e => new Kept(e.Structure.Id, e.Version))
            .Concat(previous.Registers.Values.Select(r => new Kept(r.Structure.Id, r.Version)))
            .Where(k => !editions.Any(e => e.Structure.Id == k.Dataset && e.Version != k.Version) && !registers.Any(r => r.Structure.Id == k.Dataset && r.Version != k.Version))
            .OrderBy(k => k.Dataset);
        var release = new Release
        {
            Id = id,
            Released = due.At,
            Supersedes = previous.Newest,
            Editions = [.. editions.Where(e => e.Release == id)],
            Registers = [.. registers.Where(r => r.Release == id)],
            Unchanged = [.. kept],
            Publisher = catalogue.Publisher,
            Calendar = catalogue.Calendar,
        };
        var same = release.Editions.IsEmpty && release.Registers.IsEmpty && previous.Newest is not null
            && Announced.Same(catalogue.Publisher, previous.Publisher) && Announced.Same(catalogue.Calendar, previous.Calendar);
        return same ? new Outcome.Unchanged(previous.Newest!.Value) : new Outcome.Made(release);
    }

    /// <summary>What rules find stands in registers: quality notes, the status of promises, where indicators stand.</summary>
    Register Fill(Register register, QualityNotes notes, IReadOnlyList<Edition> editions) =>
        IndicatorRegister.Fill(MilestoneRegister.Fill(NoteRegister.Fill(register, notes), catalogue), editions, catalogue.Register("action-plans"));

    Edition Edit(ProtectedTable table, ImmutableArray<QualityNote> notes, Edition? before, ReleaseId id)
    {
        var known = before?.Observations.ToDictionary(o => (o.Series, o.Period)) ?? [];
        var draft = new Edition
        {
            Structure = table.Structure,
            Version = DatasetVersion.First,
            Release = id,
            FormatVersion = formatVersion,
            Observations = [.. table.Observations.Select(o => Date(o, known.GetValueOrDefault((o.Series, o.Period)), id.Date))],
            QualityNotes = notes,
            Revisions = before?.Revisions ?? [],
        };
        var version = Versioning.Next(before, draft, corrections);
        if (before is null) return draft;
        if (version == before.Version) return before;
        return draft with { Version = version, Revisions = [.. before.Revisions, .. Revisions.Between(before, table.Observations, corrections, version, id.Date)] };
    }

    RegisterEdition Edit(Register register, RegisterEdition? before, ReleaseId id)
    {
        var draft = new RegisterEdition
        {
            Structure = register.Structure,
            Version = DatasetVersion.First,
            Release = id,
            FormatVersion = formatVersion,
            Rows = [.. register.Rows.OrderBy(row => row.Id)],
            Revisions = before?.Revisions ?? [],
        };
        var version = Versioning.Next(before, draft);
        if (before is null) return draft;
        if (version == before.Version) return before;
        return draft with { Version = version, Revisions = [.. before.Revisions, .. Revisions.Between(before, draft.Rows, version, id.Date)] };
    }

    /// <summary>A cell keeps the day it first came out; a changed value or reading of it is revised today.</summary>
    static ReleasedObservation Date(Observation now, ReleasedObservation? before, DateOnly date) =>
        before is null ? new(now, date, null)
        : before.Observation.Cell == now.Cell && before.Attributes.Base == now.Attributes.Base && before.Attributes.Status == now.Attributes.Status
            ? before with { Observation = now }
            : new(now, before.Published, date);
}
