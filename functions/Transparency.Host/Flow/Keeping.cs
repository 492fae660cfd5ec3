using Microsoft.Extensions.Logging;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Keeps what was accepted, first the bytes, then the observations; and remembers how asking ended.</summary>
public sealed class Keeping(IObservationTable observations, IExtractArchive archive, IPullState pulls, Refusals refusals, TimeProvider time, ILogger<Keeping> log) : IDisposable
{
    readonly SemaphoreSlim turn = new(1);

    /// <summary>Asking many at a time costs little; reading what came costs a core and memory, and vintages are counted: one at a time does that.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <param name="hash">Of the bytes that came.</param>
    /// <returns>The vintage that holds exactly these bytes as the partner's newest, if one does, and the one they would become.</returns>
    public async Task<(Vintage? Newest, Vintage Next)> VintagesAsync(Delivery delivery, string hash, CancellationToken stop)
    {
        var vintages = await observations.VintagesAsync(delivery.Dataset, stop);
        return (vintages.LastOrDefault(vintage => vintage.Partner == delivery.Partner), new(delivery.Dataset, vintages.Count == 0 ? 1 : vintages[^1].Number + 1, delivery.Partner, hash));
    }

    /// <summary>Keeps an arrival that was accepted and is not kept yet.</summary>
    public async Task KeepAsync(Arrival arrival, CancellationToken stop)
    {
        if (arrival is not { Standing: null, Verdict: Checked.Accepted accepted }) return;
        await using (var bytes = arrival.Open()) await archive.PutAsync(bytes, stop);
        await observations.AppendAsync(arrival.Next, accepted.Extract, stop);
        log.Kept(arrival.Delivery.File, arrival.Next.Number);
    }

    /// <summary>Keeps it and says how asking ended.</summary>
    public async Task<Pulled> EndAsync(Arrival arrival, CancellationToken stop)
    {
        await KeepAsync(arrival, stop);
        using var bytes = arrival.Open();
        var ended = arrival switch
        {
            { Verdict: Checked.Refused refused } => new Pulled(arrival.Delivery, PullOutcome.Refused, arrival.Findings, arrival.Verdict.Found, null)
            {
                Personal = refused.Personal,
                Refusal = await refusals.OfAsync(arrival.Findings, bytes, stop),
            },
            { Standing: { } standing } => new(arrival.Delivery, PullOutcome.Unchanged, [], 0, standing.Number),
            _ => new Pulled(arrival.Delivery, PullOutcome.Accepted, arrival.Findings, arrival.Verdict.Found, arrival.Next.Number),
        };
        return ended with { Bytes = bytes.Length, Rows = arrival.Verdict is Checked.Accepted accepted ? accepted.Extract.Observations.Count : 0 };
    }

    /// <summary>An extract that was refused, or did not come, leaves what is remembered of the one that stands.</summary>
    /// <param name="came">Hash, ETag and Last-Modified of what came and stands now; null when nothing did.</param>
    public async Task RememberAsync(Pulled pulled, PullMemory? before, (string Hash, string ETag, string LastModified)? came, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var memory = new PullMemory(pulled.Delivery.Partner, pulled.Delivery.Dataset, pulled.Outcome, now, pulled.Outcome == PullOutcome.Accepted ? now : before?.Good,
            came?.ETag ?? before?.ETag ?? "", came?.LastModified ?? before?.LastModified ?? "", came?.Hash ?? before?.ExtractHash ?? "",
            pulled.IsWanting ? Refusals.Codes(pulled.Findings) : "") { Refusal = pulled.Refusal ?? before?.Refusal };
        await pulls.PutAsync(memory, stop);
    }

    public void Dispose() => turn.Dispose();
}
