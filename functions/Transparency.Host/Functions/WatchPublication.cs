using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Transparency.Flow;
using Transparency.Hosting;

namespace Transparency.Functions;

/// <summary>Looks at the public site as a stranger does.</summary>
public sealed class WatchPublication(Watching watching, ILogger<WatchPublication> log)
{
    [Function(nameof(WatchPublication))]
    public Task RunAsync([TimerTrigger("%WATCH_SCHEDULE%")] TimerInfo timer, FunctionContext context)
    {
        if (timer.IsPastDue) log.Late(context.FunctionDefinition.Name);
        return watching.RunAsync(context.CancellationToken);
    }
}
