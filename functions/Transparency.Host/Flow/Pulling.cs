using Microsoft.Extensions.Logging;
using Transparency.Hosting;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Takes in what partners have ready, in turn with other runs.</summary>
public sealed class Pulling(Turn turn, Pull pull, Show show, Telemetry telemetry, ILogger<Pulling> log)
{
    public Task RunAsync(CancellationToken stop) => turn.TakeAsync(PullAsync, stop);

    /// <summary>Of findings, the log holds the codes alone: what a partner sent stays out of it.</summary>
    async Task PullAsync(CancellationToken stop)
    {
        foreach (var pulled in await pull.RunAsync(stop))
        {
            telemetry.Pulled(pulled.Delivery.Partner.ToString(), pulled.Delivery.Dataset.ToString(), pulled.Outcome.Word(), pulled.Bytes, pulled.Rows);
            if (pulled.Personal) log.ExtractPersonal(pulled.Delivery.File, Refusals.Codes(pulled.Findings));
            else if (pulled.Outcome == PullOutcome.Refused) log.ExtractRefused(pulled.Delivery.File, Refusals.Codes(pulled.Findings));
            else if (pulled.IsWanting) log.ExtractWanting(pulled.Delivery.File, pulled.Outcome.Word());
        }
        await show.RenewStatusAsync(stop);
    }
}
