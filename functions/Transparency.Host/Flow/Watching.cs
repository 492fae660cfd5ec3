using Microsoft.Extensions.Logging;
using Transparency.Hosting;

namespace Transparency.Flow;

/// <summary>Says what is wrong with the public site, one line a fault. It changes nothing, so it waits for nobody.</summary>
public sealed class Watching(Watch watch, ILogger<Watching> log)
{
    public async Task RunAsync(CancellationToken stop)
    {
        var faults = await watch.LookAsync(stop);
        foreach (var fault in faults) log.WatchFailed(fault.Rule, fault.Place.File, fault.Sentence);
        if (faults.IsEmpty) log.WatchPassed();
    }
}
