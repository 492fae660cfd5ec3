using Microsoft.Extensions.Logging;
using Transparency.Hosting;

namespace Transparency.Flow;

/// <summary>Says what is wrong with the public site, one line a fault, and fails if anything is. It changes nothing, so it waits for nobody.</summary>
public sealed class Watching(Watch watch, ILogger<Watching> log)
{
    /// <exception cref="FoundWantingException">Something is wrong.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var faults = await watch.LookAsync(stop);
        foreach (var fault in faults)
            if (fault.Rule == Watch.Missing) log.ReleaseMissing(fault.Place.Column, fault.ToString());
            else log.WatchFailed(fault.Rule, fault.Place.File, fault.Sentence);
        if (!faults.IsEmpty) throw new FoundWantingException(Sentences.PublicWanting(faults.Length));
        log.WatchPassed();
    }
}
