using Transparency.Azure;

namespace Transparency.Tests.Azure;

/// <summary>The network, with a look at every request before it goes; the look may answer itself, or fail as a network does.</summary>
sealed class Watched(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>> look) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await look(request, cancellationToken) ?? await base.SendAsync(request, cancellationToken);

    /// <summary>Whether rows are being written.</summary>
    public static bool IsBatch(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);

    /// <summary>The path of a blob that is being written, below its container; null where the request is another one.</summary>
    public static string? BlobPut(HttpRequestMessage request) => request.Method == HttpMethod.Put && request.RequestUri!.Query.Length == 0 && request.RequestUri.Segments.Length > 3
        ? string.Concat(request.RequestUri.Segments.Skip(3)) : null;

    /// <summary>Rims whose run dies when it would write one blob more than <paramref name="puts"/>.</summary>
    public static AzureRims DyingAfter(int puts, AzureSettings settings, CancellationTokenSource death) => new(settings, TimeProvider.System, new Watched(async (request, _) =>
    {
        if (BlobPut(request) is not null && Interlocked.Decrement(ref puts) < 0) await death.CancelAsync();
        return null;
    }));
}
