using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Partners.Web;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Fetch, decode, check, keep, remember: one partner whose extracts come from outside.</summary>
/// <param name="web">Made when the first partner on the web is asked, so that those in folders do not pay for it.</param>
public sealed class Asking(Catalogue catalogue, Keeping keeping, IInbox inbox, Lazy<PartnerWeb> web, WebLimits limits, TimeProvider time, ILogger<Asking> log)
{
    /// <param name="memories">What is remembered of this partner, by dataset.</param>
    public Task<IReadOnlyList<Pulled>> PullAsync(Partner partner, IReadOnlyDictionary<Code, PullMemory> memories, CancellationToken stop) =>
        partner.Where is PartnerPlace.Inbox ? FromInboxAsync(partner, memories, stop) : FromWebAsync(partner, memories, stop);

    async Task<IReadOnlyList<Pulled>> FromWebAsync(Partner partner, IReadOnlyDictionary<Code, PullMemory> memories, CancellationToken stop)
    {
        var delivery = new Delivery(partner.Id, partner.Dataset!.Value, $"{partner.Id}{partner.Format.Ending}", "");
        var memory = memories.GetValueOrDefault(delivery.Dataset);
        if (IsEarly(partner, memory)) return [];
        var standing = await StandingAsync(delivery, memory, stop);
        return [await EndAsync(partner, delivery, memory, await web.Value.FetchAsync(partner, delivery.File, standing, stop), stop)];
    }

    async Task<IReadOnlyList<Pulled>> FromInboxAsync(Partner partner, IReadOnlyDictionary<Code, PullMemory> memories, CancellationToken stop)
    {
        List<Pulled> all = [];
        var lying = await InboxSource.ListAsync(inbox, partner, catalogue.Datasets.Select(dataset => dataset.Id), stop);
        foreach (var (delivery, file) in lying)
        {
            var memory = memories.GetValueOrDefault(delivery.Dataset);
            if (IsEarly(partner, memory)) continue;
            var standing = await StandingAsync(delivery, memory, stop);
            var pulled = await EndAsync(partner, delivery, memory, await InboxSource.FetchAsync(inbox, delivery.File, file, standing, limits, stop), stop);
            if (pulled.Personal)
            {
                await inbox.RemoveAsync(file, stop);
                log.TakenOut(delivery.File);
            }
            all.Add(pulled);
        }
        return all;
    }

    bool IsEarly(Partner partner, PullMemory? memory)
    {
        if (partner.Cadence?.At(memory?.Good, time.GetUtcNow()) is not Timeliness.NotDue) return false;
        log.NotDue(partner.Id.ToString());
        return true;
    }

    /// <summary>What is remembered, if the extract it speaks of is still the one that stands: only then may the server say that nothing has changed.</summary>
    async Task<PullMemory?> StandingAsync(Delivery delivery, PullMemory? memory, CancellationToken stop) =>
        memory is { ExtractHash.Length: > 0 } && (await keeping.VintagesAsync(delivery, "", stop)).Newest?.ExtractHash == memory.ExtractHash ? memory : null;

    async Task<Pulled> EndAsync(Partner partner, Delivery delivery, PullMemory? memory, Fetched fetched, CancellationToken stop)
    {
        using var came = fetched as Fetched.Came;
        return await keeping.AloneAsync(async () =>
        {
            var pulled = fetched switch
            {
                Fetched.Refused(var why) => new Pulled(delivery, PullOutcome.Refused, [why], 1, null),
                Fetched.Unreachable(var why) => new Pulled(delivery, PullOutcome.Unreachable, [why], 1, null),
                Fetched.NotModified => new Pulled(delivery, PullOutcome.Unchanged, [], 0, (await keeping.VintagesAsync(delivery, "", stop)).Newest?.Number),
                _ => await DecideAsync(partner, delivery, came!, stop),
            };
            if (pulled.Outcome == PullOutcome.Unchanged && partner.Cadence?.At(memory?.Good, time.GetUtcNow()) is Timeliness.Late) pulled = pulled with { Outcome = PullOutcome.Late };
            await keeping.RememberAsync(pulled, memory, came is null || pulled.Vintage is null ? null : (came.Hash, came.ETag, came.LastModified), stop);
            return pulled;
        }, stop);
    }

    async Task<Pulled> DecideAsync(Partner partner, Delivery delivery, Fetched.Came came, CancellationToken stop)
    {
        var (newest, next) = await keeping.VintagesAsync(delivery, came.Hash, stop);
        if (newest?.ExtractHash == came.Hash) return new(delivery, PullOutcome.Unchanged, came.Notes, came.Notes.Length, newest.Number);
        var verdict = Verdict.Of(partner, catalogue.Dataset(delivery.Dataset.ToString())!, delivery.File, came.Open(), Today.Context(catalogue, time, partner.PublishedFigures));
        var pulled = await keeping.EndAsync(new(delivery, came.Open, verdict, null, next), stop);
        return pulled with { Findings = [.. came.Notes, .. pulled.Findings], Found = pulled.Found + came.Notes.Length };
    }
}
