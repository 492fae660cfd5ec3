using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Partners.Csv;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Extract, validate, archive, store. Each extract stands alone: a refused one leaves the last accepted one in place.</summary>
public sealed class Pull(
    Catalogue catalogue, Settings settings, IObservationTable observations, IExtractArchive archive, TimeProvider time, ILogger<Pull> log)
{
    /// <summary>Everything that lies ready, with the verdict on it. Nothing is kept yet.</summary>
    public async Task<IReadOnlyList<Arrival>> ArrivalsAsync(CancellationToken stop)
    {
        List<Arrival> arrivals = [];
        foreach (var partner in catalogue.Partners.OrderBy(partner => partner.Id))
        {
            var deliveries = FolderSource.List(settings.Catalogue, partner, catalogue.Datasets.Select(dataset => dataset.Id));
            foreach (var finding in deliveries.Findings) log.LeftAlone(finding.ToString());
            foreach (var delivery in deliveries.Extracts) arrivals.Add(await ReadAsync(delivery, partner, stop));
        }
        return arrivals;
    }

    /// <summary>Keeps what was accepted and is not kept yet: first the bytes, then the observations.</summary>
    public async Task KeepAsync(IEnumerable<Arrival> arrivals, CancellationToken stop)
    {
        foreach (var arrival in arrivals)
        {
            if (arrival is not { Standing: null, Verdict: Checked.Accepted accepted }) continue;
            await archive.PutAsync(new MemoryStream(arrival.Bytes.ToArray()), stop);
            await observations.AppendAsync(arrival.Next, accepted.Extract, stop);
            log.Kept(arrival.Delivery.File, arrival.Next.Number);
        }
    }

    async Task<Arrival> ReadAsync(Delivery delivery, PartnerFolder partner, CancellationToken stop)
    {
        var structure = catalogue.Dataset(delivery.Dataset.ToString())!;
        var (bytes, verdict) = await DecideAsync(delivery, structure, Today.Context(catalogue, time, partner.PublishedFigures), stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var vintages = await observations.VintagesAsync(delivery.Dataset, stop);
        var newest = vintages.LastOrDefault(vintage => vintage.Partner == partner.Id);
        return new(delivery, bytes, verdict, verdict is Checked.Accepted && newest?.ExtractHash == hash ? newest : null,
            new Vintage(delivery.Dataset, vintages.Count == 0 ? 1 : vintages[^1].Number + 1, partner.Id, hash));
    }

    static async Task<(ReadOnlyMemory<byte>, Checked)> DecideAsync(Delivery delivery, DatasetStructure structure, ExtractContext context, CancellationToken stop)
    {
        try
        {
            // More than the decoder takes is refused by it from the file, without a copy in memory.
            var small = new FileInfo(delivery.Path).Length <= CsvRows.MostBytes;
            var bytes = small ? await File.ReadAllBytesAsync(delivery.Path, stop) : [];
            using var rows = CsvRows.Open(delivery.File, small ? new MemoryStream(bytes) : File.OpenRead(delivery.Path));
            return (bytes, Checking.Check(rows, structure, context));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (default, new Checked.Refused([Sentences.Unreadable(delivery.File)], 1));
        }
    }
}
