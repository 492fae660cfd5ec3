using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Transparency.Partners.Web;

/// <summary>The five strategies of Microsoft.Extensions.Http.Resilience in its order: limit, total time, repetition, circuit breaker, time of an attempt.</summary>
static class Resilience
{
    public static ResiliencePipeline<HttpResponseMessage> Of(WebLimits limits, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddStrategy(_ => new Turnstile(limits.AtOnce), new TurnstileOptions())
            .AddTimeout(limits.Total)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = limits.Retries,
                Delay = limits.FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // A server that wants to be left alone for longer than we wait is not asked again in this run.
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome) && !(Asked(arguments.Outcome.Result, time) > limits.Total)),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result, time)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 1,
                MinimumThroughput = limits.FailuresToBreak,
                SamplingDuration = limits.Break,
                BreakDuration = limits.Break,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
            })
            .AddTimeout(limits.Attempt)
            .Build();

    /// <summary>Failures that may be gone a moment later. A certificate that does not hold, or a forbidden address, will not be.</summary>
    static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: TimeoutRejectedException } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } } => false,
        { Exception: { } e } when e.GetBaseException() is PrivateAddressException => false,
        { Exception: HttpRequestException or IOException } => true,
        { Result: { } response } => response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500,
        _ => false,
    };

    /// <summary>How long the server asked us to wait; null where it did not.</summary>
    static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } until } => until - time.GetUtcNow() is var pause && pause > TimeSpan.Zero ? pause : TimeSpan.Zero,
        _ => null,
    };
}
