using Polly;

namespace Transparency.Partners.Web;

/// <summary>Lets a fixed number of questions through at a time; the others wait. Polly.Core leaves this strategy to a further package.</summary>
sealed class Turnstile(int atOnce) : ResilienceStrategy<HttpResponseMessage>, IDisposable
{
    readonly SemaphoreSlim places = new(atOnce);

    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        await places.WaitAsync(context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        try
        {
            return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}

sealed class TurnstileOptions : ResilienceStrategyOptions
{
    public TurnstileOptions() => Name = "Turnstile";
}
