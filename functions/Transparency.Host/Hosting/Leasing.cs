using Microsoft.Extensions.DependencyInjection;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>One run at a time changes what is kept; another one waits here, and is told so once.</summary>
static class Leasing
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<IHeldLease> TakeAsync(IServiceProvider services, CancellationToken stop)
    {
        var (lease, time) = (services.GetRequiredService<IRunLease>(), services.GetRequiredService<TimeProvider>());
        for (var told = false; ; told = true)
        {
            if (await lease.TryTakeAsync(stop) is { } held) return held;
            if (!told) services.GetRequiredService<Voice>().Say(Sentences.Waiting);
            await Task.Delay(Pause, time, stop);
        }
    }
}
