using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>Protect, release, write the files, ask the checker, put on the shelf, read back.</summary>
public sealed class Publish(
    Catalogue catalogue, IReadOnlyList<LanguageFormat> languages, IObservationTable observations, IReleaseShelf shelf, IProtectionReports reports,
    Searching searching, ImmutablePages pages, ILogger<Publish> log)
{
    /// <summary>The shelf as the public knows it, every hash proved.</summary>
    /// <exception cref="DamagedShelfException">The shelf is not what was put on it.</exception>
    public static async Task<Shelf> ReadAsync(IReleaseShelf shelf, CancellationToken stop)
    {
        List<IReadOnlyList<PublicFile>> releases = [];
        foreach (var id in await shelf.ReleasesAsync(stop)) releases.Add(await shelf.OpenAsync(id, stop));
        return Shelf.Read(releases);
    }

    /// <param name="entry">The entry of the calendar that the release is for; null when none is due.</param>
    /// <param name="arrivals">Extracts that are accepted but not kept yet: they count as if they were.</param>
    public async Task<Draft> DraftAsync(CalendarEntry? entry, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var before = await ReadAsync(shelf, stop);
        List<ProtectedTable> tables = [];
        List<string> shut = [];
        var corrections = Correction.Of(catalogue.Register("corrections"));
        List<CorrectionOutcome> met = [];
        foreach (var structure in catalogue.Datasets.OrderBy(dataset => dataset.Id))
        {
            var stored = (await observations.ReadAsync(structure.Id, stop)).Concat(Pending(arrivals, structure.Id)).ToList();
            if (stored.Count == 0) continue;
            var corrected = corrections.Apply(Holdings.Of(structure, stored));
            met.AddRange(corrected.Outcomes);
            switch (await ProtectAsync(corrected.Holdings, before, stop))
            {
                case Protection.Protection.Passed passed: tables.Add(passed.Table); break;
                case Protection.Protection.NotProtectable not: shut.Add(not.Sentence); break;
            }
        }
        var outcome = tables.Count == 0 ? new Outcome.Refused(Sentences.NothingToRelease)
            : entry is null ? new Outcome.Refused(Sentences.NothingAnnounced)
            : new Releasing(catalogue, languages, FormatVersion.Current).Of(tables, before.Previous, entry);
        return new(before, outcome, [.. shut], [.. met], tables.Where(table => table.Report is not null).ToImmutableDictionary(table => table.Structure.Id, table => table.Report!));
    }

    async Task<Protection.Protection> ProtectAsync(Holdings holdings, Shelf before, CancellationToken stop)
    {
        var id = holdings.Structure.Id;
        if (holdings.Structure.Disclosure == Statistics.Disclosure.PublishedElsewhere) return Protection.Disclosure.PublishedElsewhere(holdings);
        if (await searching.EffortAsync(id, stop) is not { } effort) return new Protection.Protection.NotProtectable(Sentences.NoPrivateKey($"{id}"));
        var proof = before.NewestOf(id) is { } newest && await reports.FindAsync(HashOf(newest), stop) is { } bytes ? ProtectionReportJson.Read(bytes) : null;
        return Protection.Disclosure.Protect(holdings, [.. before.VersionsOf(id).Select(version => version.Edition)], proof, effort);
    }

    /// <summary>The files that the release of a draft adds, let out by the checker, read back and proved. Its private reports are kept, and nothing else yet.</summary>
    public async Task<Assembled> WriteAsync(Draft draft, CancellationToken stop)
    {
        var (release, proofs) = (draft.Release!, draft.Reports.ToDictionary(report => report.Key, report => (ReadOnlyMemory<byte>)ProtectionReportJson.Write(report.Value)));
        var assembled = ReleaseFolder.Assemble(release, draft.Before, (before, folder) => Inspecting.Inspect(before, folder, proofs.TryGetValue(folder.Dataset, out var proof) ? proof : null), pages);
        if (assembled is not Assembled.Whole whole) return assembled;
        foreach (var table in draft.Before.With(whole.Files).Newest!.Added)
            if (proofs.TryGetValue(table.Dataset, out var proof)) await reports.PutAsync(HashOf(table), proof, stop);
        log.Assembled(release.Id.ToString(), whole.Files.Count);
        return assembled;
    }

    /// <summary>Writes the release of a draft and puts it on the shelf. Null, or why the checker kept it in.</summary>
    public async Task<string?> WriteAndPutAsync(Draft draft, CancellationToken stop) => await WriteAsync(draft, stop) switch
    {
        Assembled.Whole whole => await PutAsync(whole.Files, draft.Before, stop),
        Assembled.KeptIn kept => Sentences.KeptIn(kept.Sentences),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Asks the checker, puts the release on the shelf and reads it back. Null, or why the checker kept it in.</summary>
    /// <param name="files">What the release adds to the shelf <paramref name="before"/> it.</param>
    public async Task<string?> PutAsync(IReadOnlyCollection<PublicFile> files, Shelf before, CancellationToken stop)
    {
        var release = before.With(files).Newest!;
        foreach (var table in release.Added.Where(folder => !folder.IsRegister))
        {
            var verdict = Inspecting.Decide(before, table, await reports.FindAsync(HashOf(table), stop));
            if (!verdict.Open) return verdict.Sentence;
        }
        await shelf.PutAsync(release.Id, files, stop);
        var read = await ReadAsync(shelf, stop);
        log.ReadBack(release.Id.ToString(), read.Releases.Length);
        return null;
    }

    /// <summary>Of the master file, as its private report is kept by.</summary>
    static string HashOf(DatasetFolder table) => table.Files.First(file => file.Name == FileNames.Csv(table.Dataset)).Sha256;

    static IEnumerable<StoredObservation> Pending(IEnumerable<Arrival> arrivals, Code dataset) => arrivals
        .Where(arrival => arrival.Standing is null && arrival.Delivery.Dataset == dataset)
        .SelectMany(arrival => arrival.Verdict is Validation.Checked.Accepted accepted
            ? accepted.Extract.Observations.Select(observation => new StoredObservation(arrival.Next.Number, observation)) : []);
}
