using Microsoft.Extensions.Logging;
using Transparency.Hosting;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>One run at a time changes what is kept. Here a second one ends at once, and well: the first does what it came for.</summary>
public sealed class Turn(IRunLease lease, ILogger<Turn> log)
{
    /// <exception cref="CannotRunException">The lease was lost on the way; nothing more was changed.</exception>
    public async Task TakeAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        await using var held = await lease.TryTakeAsync(stop);
        if (held is null)
        {
            log.AnotherRun();
            return;
        }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, held.Lost);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException) when (held.Lost.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new CannotRunException(Sentences.LeaseLost);
        }
    }
}
