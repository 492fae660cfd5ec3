using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Transparency.Checker;
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
    Catalogue catalogue, IReadOnlyList<LanguageFormat> languages, IObservationTable observations, IReleaseShelf shelf,
    ImmutablePages pages, ILogger<Publish> log)
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
            switch (Protection.Disclosure.Protect(corrected.Holdings))
            {
                case Protection.Protection.Passed passed: tables.Add(passed.Table); break;
                case Protection.Protection.NotYetProtectable not: shut.Add(not.Sentence); break;
            }
        }
        var outcome = tables.Count == 0 ? new Outcome.Refused(Sentences.NothingToRelease)
            : entry is null ? new Outcome.Refused(Sentences.NothingAnnounced)
            : new Releasing(catalogue, languages, FormatVersion.Current).Of(tables, before.Previous, entry);
        return new(before, outcome, [.. shut], [.. met]);
    }

    /// <summary>The files that the release adds, let out by the checker, read back and proved; nothing is kept yet.</summary>
    public Assembled Write(Release release, Shelf before)
    {
        var assembled = ReleaseFolder.Assemble(release, before, Inspecting.Inspect, pages);
        if (assembled is Assembled.Whole whole) log.Assembled(release.Id.ToString(), whole.Files.Count);
        return assembled;
    }

    /// <summary>Writes the release and puts it on the shelf. Null, or why the checker kept it in.</summary>
    public async Task<string?> WriteAndPutAsync(Release release, Shelf before, CancellationToken stop) => Write(release, before) switch
    {
        Assembled.Whole whole => await PutAsync(whole.Files, before, stop),
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
            var csv = table[$"{table.Dataset}.csv"];
            var verdict = Door.Decide(csv.Path, csv.Bytes.Span);
            if (!verdict.Open) return verdict.Sentence;
        }
        await shelf.PutAsync(release.Id, files, stop);
        var read = await ReadAsync(shelf, stop);
        log.ReadBack(release.Id.ToString(), read.Releases.Length);
        return null;
    }

    static IEnumerable<StoredObservation> Pending(IEnumerable<Arrival> arrivals, Code dataset) => arrivals
        .Where(arrival => arrival.Standing is null && arrival.Delivery.Dataset == dataset)
        .SelectMany(arrival => arrival.Verdict is Validation.Checked.Accepted accepted
            ? accepted.Extract.Observations.Select(observation => new StoredObservation(arrival.Next.Number, observation)) : []);
}
