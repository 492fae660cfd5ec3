using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Dispatch;
using Transparency.Functions;
using Transparency.Hosting;

namespace Transparency.Handling;

/// <summary>Answers the Functions host: the probe at once, a call of a function when it has ended. No request, whatever it holds, ends the program.</summary>
sealed class Invocations(IServiceProvider services, Telemetry telemetry, ILogger<Invocations> log, CancellationToken stop)
{
    // Found at the first call and not before, since the probe must not wait for it.
    readonly Lazy<FunctionTable> functions = new(() => FunctionTable.Of(typeof(PullExtracts)));

    public Task AnswerAsync(HttpContext http)
    {
        var (method, path) = (http.Request.Method, http.Request.Path.Value ?? "");
        if (HttpMethods.IsGet(method) && path is "/" or "") return Answer.HereAsync(http.Response);
        if (HttpMethods.IsPost(method) && path.Length > 1 && functions.Value.Find(path[1..]) is { } function) return CallAsync(http, function);
        log.FunctionUnknown(method, path);
        return Answer.FailureAsync(http.Response, StatusCodes.Status404NotFound, Sentences.NoFunction(method, path));
    }

    async Task CallAsync(HttpContext http, TimedFunction function)
    {
        var invocation = http.Request.Headers[Invocation.IdHeader].FirstOrDefault() ?? "without a number";
        // A host that hangs up has given the call up; the next one does the rest.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, http.RequestAborted);
        var logs = InvocationLog.Begin();
        try
        {
            using (var span = telemetry.Begin(function.Name))
            {
                var timer = await Invocation.ReadAsync(http.Request, function.Binding, either.Token);
                await function.CallAsync(timer, invocation, services, either.Token);
                span.EndedWell();
            }
            log.FunctionEnded(function.Name);
            await Answer.SuccessAsync(http.Response, logs);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            log.FunctionStopped(function.Name);
            await Answer.FailureAsync(http.Response, StatusCodes.Status500InternalServerError, Sentences.Stopped);
        }
        catch (Exception trouble)
        {
            var why = Trouble.Sentence(trouble, either.Token);
            if (trouble is CatalogueRefusedException catalogue) foreach (var finding in catalogue.Findings) log.CatalogueRefused(finding.ToString());
            log.FunctionFailed(function.Name, invocation, why, trouble);
            await Answer.FailureAsync(http.Response, StatusCodes.Status500InternalServerError, why);
        }
    }
}
