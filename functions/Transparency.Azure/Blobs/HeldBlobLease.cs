using Azure;
using Azure.Storage.Blobs.Specialized;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>A lease of a minute that is renewed every twenty seconds, and given up when that has not worked for forty: before another run can have it.</summary>
sealed class HeldBlobLease : IHeldLease
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20), Again = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromSeconds(40);

    readonly BlobLeaseClient lease;
    readonly TimeProvider time;
    readonly CancellationTokenSource lost = new(), ended = new();
    readonly Task renewing;

    /// <param name="asked">When the lease was asked for: it is a minute from then at the least.</param>
    public HeldBlobLease(BlobLeaseClient lease, TimeProvider time, long asked)
    {
        (this.lease, this.time) = (lease, time);
        renewing = RenewAsync(asked);
    }

    public CancellationToken Lost => lost.Token;

    async Task RenewAsync(long good)
    {
        var wait = Renewal;
        while (await WaitedAsync(wait))
        {
            var asked = time.GetTimestamp();
            var renewed = await TryRenewAsync();
            if (renewed == true) (good, wait) = (asked, Renewal);
            else if (renewed is null && time.GetElapsedTime(good) < Longest) wait = Again;
            else if (!ended.IsCancellationRequested)
            {
                await lost.CancelAsync();
                return;
            }
        }
    }

    /// <returns>False when the lease was given back meanwhile.</returns>
    async Task<bool> WaitedAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time, ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <returns>False when another has it; null when nobody answered.</returns>
    async Task<bool?> TryRenewAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ended.Token);
        try
        {
            await lease.RenewAsync(cancellationToken: either.Token);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            return false;
        }
        catch (Exception silent) when (silent is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        try
        {
            await lease.ReleaseAsync();
        }
        catch (Exception gone) when (gone is RequestFailedException or AggregateException)
        {
            // Another has it, or it ends by itself within the minute.
        }
        ended.Dispose();
    }
}
