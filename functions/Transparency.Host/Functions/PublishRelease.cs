using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Transparency.Flow;
using Transparency.Hosting;

namespace Transparency.Functions;

/// <summary>Makes the release that is due and shows it.</summary>
public sealed class PublishRelease(Publishing publishing, ILogger<PublishRelease> log)
{
    [Function(nameof(PublishRelease))]
    public Task RunAsync([TimerTrigger("%PUBLISH_SCHEDULE%")] TimerInfo timer, FunctionContext context)
    {
        if (timer.IsPastDue) log.Late(context.FunctionDefinition.Name);
        return publishing.RunAsync(context.CancellationToken);
    }
}
