using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>What the public may know of how fresh the data of partners is: no address, no finding, no count.</summary>
public sealed class PartnerStatuses(Catalogue catalogue, Settings settings, IPullState pulls, TimeProvider time)
{
    /// <summary>Partners that send figures of their own; documents that were published once are not late.</summary>
    public async Task<DataStatus> NowAsync(CancellationToken stop)
    {
        var partners = catalogue.Partners.Where(partner => !partner.PublishedFigures && (settings.Rehearsal || !partner.Rehearsal)).ToList();
        var memories = (await pulls.AllAsync(stop)).Where(memory => partners.Any(partner => partner.Id == memory.Partner)).ToLookup(memory => memory.Partner);
        return new(memories.SelectMany(all => all).Max(memory => (DateTimeOffset?)memory.Asked), settings.Rehearsal,
            [.. partners.SelectMany(partner => Datasets(partner, memories[partner.Id]).Select(dataset => Of(partner, dataset, memories[partner.Id].FirstOrDefault(memory => memory.Dataset == dataset))))]);
    }

    static IEnumerable<Code> Datasets(Partner partner, IEnumerable<PullMemory> memories) =>
        partner.Dataset is { } only ? [only] : memories.Select(memory => memory.Dataset);

    PartnerStatus Of(Partner partner, Code dataset, PullMemory? memory)
    {
        var expected = partner.Cadence is { } cadence && memory?.Good is { } good ? Day(cadence.Next(good)) : (DateOnly?)null;
        return new(partner.Id, partner.Name, dataset, Freshness(partner, memory), memory?.Good is { } last ? Day(last) : null, expected);
    }

    Freshness Freshness(Partner partner, PullMemory? memory) => memory switch
    {
        null => Formats.Freshness.NeverReceived,
        { Outcome: PullOutcome.Refused } => Formats.Freshness.Refused,
        { Outcome: PullOutcome.Unreachable } => Formats.Freshness.Unreachable,
        { Good: null } => Formats.Freshness.NeverReceived,
        _ => partner.Cadence?.At(memory.Good, time.GetUtcNow()) switch
        {
            Timeliness.Late => Formats.Freshness.Late,
            Timeliness.Due => Formats.Freshness.Due,
            _ => Formats.Freshness.Fresh,
        },
    };

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
