using Microsoft.Extensions.Logging;
using Transparency.Hosting;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Takes in what partners have ready, in turn with other runs.</summary>
public sealed class Pulling(Turn turn, Pull pull, Telemetry telemetry, ILogger<Pulling> log)
{
    public Task RunAsync(CancellationToken stop) => turn.TakeAsync(PullAsync, stop);

    async Task PullAsync(CancellationToken stop)
    {
        var arrivals = await pull.ArrivalsAsync(stop);
        await pull.KeepAsync(arrivals, stop);
        foreach (var arrival in arrivals)
        {
            telemetry.Pulled(arrival.Next.Partner.ToString(), arrival.Delivery.Dataset.ToString(), Outcome(arrival), arrival.Bytes.Length,
                arrival.Verdict is Checked.Accepted accepted ? accepted.Extract.Observations.Count : 0);
            if (arrival.Verdict is Checked.Refused) log.ExtractRefused(arrival.Delivery.File, Rules(arrival));
        }
    }

    static string Outcome(Arrival arrival) => arrival.Verdict is Checked.Refused ? "refused" : arrival.Standing is null ? "accepted" : "standing";

    /// <summary>The rules alone: what a partner sent stays out of the log.</summary>
    static string Rules(Arrival arrival) =>
        string.Join(' ', arrival.Findings.Where(finding => finding.Severity == Severity.Refusal).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
}
