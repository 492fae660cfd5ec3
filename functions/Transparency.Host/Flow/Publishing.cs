using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Hosting;
using Transparency.Releases;

namespace Transparency.Flow;

/// <summary>Makes the release that is due and shows it, in turn with other runs.</summary>
public sealed class Publishing(
    Turn turn, Publish publish, Show show, Catalogue catalogue, Telemetry telemetry, TimeProvider time, ILogger<Publishing> log)
{
    public Task RunAsync(CancellationToken stop) => turn.TakeAsync(PublishAsync, stop);

    async Task PublishAsync(CancellationToken stop)
    {
        if (catalogue.Calendar.Due(time.GetUtcNow()) is not { } due)
        {
            log.NothingDue();
            return;
        }
        var draft = await publish.DraftAsync([], stop);
        foreach (var sentence in draft.NotProtectable) log.DatasetLeftOut(sentence);
        var refusal = draft.Outcome is Outcome.Refused refused ? refused.Sentence
            : draft.Release is { } made ? await publish.PutAsync(made, draft.Before, stop) : null;
        if (refusal is not null) log.ReleaseMissing(due.At, refusal);
        // Also when nothing is new: a run may have died between the shelf and the site.
        if (await show.ReplaceAsync(stop) is not { } shown) return;
        telemetry.Shown(shown.Release.Date, time.GetUtcNow());
        foreach (var finding in shown.Wanting) log.WatchFailed(finding.Rule, finding.Place.File, finding.Sentence);
        if (shown.Wanting.IsEmpty) log.ReleaseShown(shown.Release.ToString());
    }
}
