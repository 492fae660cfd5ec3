using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Transparency.Flow;
using Transparency.Hosting;

namespace Transparency.Functions;

/// <summary>Takes in what partners have ready.</summary>
public sealed class PullExtracts(Pulling pulling, ILogger<PullExtracts> log)
{
    [Function(nameof(PullExtracts))]
    public Task RunAsync([TimerTrigger("%PULL_SCHEDULE%")] TimerInfo timer, FunctionContext context)
    {
        if (timer.IsPastDue) log.Late(context.FunctionDefinition.Name);
        return pulling.RunAsync(context.CancellationToken);
    }
}
