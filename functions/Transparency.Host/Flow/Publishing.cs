using Microsoft.Extensions.Logging;
using Transparency.Hosting;

namespace Transparency.Flow;

/// <summary>Takes one step towards the next announced release, in turn with other runs.</summary>
public sealed class Publishing(Turn turn, Publication publication, Telemetry telemetry, TimeProvider time, ILogger<Publishing> log)
{
    PublicationStep? told;

    public Task RunAsync(CancellationToken stop) => turn.TakeAsync(StepAsync, stop);

    async Task StepAsync(CancellationToken stop)
    {
        var step = await publication.StepAsync(stop);
        switch (step)
        {
            case PublicationStep.Quiet: log.NothingDue(); break;
            // Asked every minute, told once.
            case PublicationStep.NoneCame none when none != told: log.ReleaseMissing(none.Release.ToString(), none.Sentence); break;
            case PublicationStep.Revealed(var shown): Tell(shown); break;
        }
        told = step;
    }

    void Tell(Shown shown)
    {
        telemetry.Shown(shown.Release.Date, time.GetUtcNow());
        foreach (var finding in shown.Wanting) log.WatchFailed(finding.Rule, finding.Place.File, finding.Sentence);
        if (shown.Wanting.IsEmpty) log.ReleaseShown(shown.Release.ToString());
    }
}
