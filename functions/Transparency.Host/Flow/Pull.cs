using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Partners.Csv;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Extract, validate, archive, store. Each extract stands alone: a refused one leaves the last accepted one in place.</summary>
public sealed class Pull(Catalogue catalogue, Settings settings, Keeping keeping, Asking asking, IPullState pulls, TimeProvider time, ILogger<Pull> log)
{
    /// <summary>Partners that are asked at a time.</summary>
    const int AtOnce = 64;

    /// <summary>Partners that send made-up figures are left out unless this is a rehearsal.</summary>
    IEnumerable<Partner> Partners => catalogue.Partners.Where(partner => settings.Rehearsal || !partner.Rehearsal).OrderBy(partner => partner.Id);

    /// <summary>Everything that lies ready in partners' folders, with the verdict on it. Nothing is kept yet, and nobody is asked.</summary>
    public async Task<IReadOnlyList<Arrival>> ArrivalsAsync(CancellationToken stop)
    {
        List<Arrival> arrivals = [];
        foreach (var partner in Partners) arrivals.AddRange(await LyingAsync(partner, stop));
        return arrivals;
    }

    /// <summary>Asks every partner that is due, all at once, and keeps what is accepted.</summary>
    /// <returns>How each ended, in order of partner.</returns>
    public async Task<IReadOnlyList<Pulled>> RunAsync(CancellationToken stop)
    {
        LeftBehind.Sweep();
        var memories = (await pulls.AllAsync(stop)).ToLookup(memory => memory.Partner);
        using var places = new SemaphoreSlim(AtOnce);
        // Together, but waited for one and all: a fault with one partner is told when the others are done.
        var ended = await Task.WhenAll(Partners.Select(partner => Task.Run(() => OneAsync(partner), stop)).ToList());
        return [.. ended.SelectMany(pulled => pulled)];

        async Task<IReadOnlyList<Pulled>> OneAsync(Partner partner)
        {
            var known = memories[partner.Id].ToDictionary(memory => memory.Dataset);
            if (partner.Where is PartnerPlace.Folder) return await keeping.AloneAsync(() => TakeInAsync(partner, known, stop), stop);
            await places.WaitAsync(stop);
            try
            {
                return await asking.PullAsync(partner, known, stop);
            }
            finally
            {
                places.Release();
            }
        }
    }

    async Task<List<Pulled>> TakeInAsync(Partner partner, Dictionary<Code, PullMemory> memories, CancellationToken stop)
    {
        List<Pulled> all = [];
        foreach (var arrival in await LyingAsync(partner, stop))
        {
            var pulled = await keeping.EndAsync(arrival, stop);
            var memory = memories.GetValueOrDefault(arrival.Delivery.Dataset);
            if (pulled.Outcome == PullOutcome.Unchanged && partner.Cadence?.At(memory?.Good, time.GetUtcNow()) is Timeliness.Late) pulled = pulled with { Outcome = PullOutcome.Late };
            // Nobody was asked, so that it lies there still is nothing new to remember.
            if (pulled.Outcome != PullOutcome.Unchanged || memory?.Outcome != PullOutcome.Unchanged)
                await keeping.RememberAsync(pulled, memory, pulled.Vintage is null ? null : (arrival.Next.ExtractHash, "", ""), stop);
            all.Add(pulled);
        }
        return all;
    }

    async Task<IReadOnlyList<Arrival>> LyingAsync(Partner partner, CancellationToken stop)
    {
        List<Arrival> arrivals = [];
        var deliveries = FolderSource.List(settings.Catalogue, partner, catalogue.Datasets.Select(dataset => dataset.Id));
        foreach (var finding in deliveries.Findings) log.LeftAlone(finding.ToString());
        foreach (var delivery in deliveries.Extracts) arrivals.Add(await ReadAsync(delivery, partner, stop));
        return arrivals;
    }

    async Task<Arrival> ReadAsync(Delivery delivery, Partner partner, CancellationToken stop)
    {
        var (bytes, verdict) = await DecideAsync(delivery, partner, stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var (newest, next) = await keeping.VintagesAsync(delivery, hash, stop);
        return new(delivery, () => new MemoryStream(bytes), verdict, verdict is Checked.Accepted && newest?.ExtractHash == hash ? newest : null, next);
    }

    async Task<(byte[], Checked)> DecideAsync(Delivery delivery, Partner partner, CancellationToken stop)
    {
        try
        {
            // More than the decoder takes is refused by it from the file, without a copy in memory.
            var small = new FileInfo(delivery.Path).Length <= CsvRows.MostBytes;
            var bytes = small ? await File.ReadAllBytesAsync(delivery.Path, stop) : [];
            return (bytes, Verdict.Of(partner, catalogue.Dataset(delivery.Dataset.ToString())!, delivery.File,
                small ? new MemoryStream(bytes) : File.OpenRead(delivery.Path), Today.Context(catalogue, time, partner.PublishedFigures)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ([], new Checked.Refused([Sentences.Unreadable(delivery.File)], 1));
        }
    }
}
