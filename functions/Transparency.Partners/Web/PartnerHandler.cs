using Polly;
using Transparency.Partners.Web.Bodies;

namespace Transparency.Partners.Web;

/// <summary>
/// Asks with all the patience that was agreed. An attempt ends with the last byte of its body, which goes to a file on the way, so
/// that a body that stops or never ends is tried again like any other failure.
/// </summary>
sealed class PartnerHandler(ResiliencePipeline<HttpResponseMessage> pipeline, Func<HttpResponseMessage, CancellationToken, Task<HttpContent>> receive, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        HttpResponseMessage? before = null;
        return await pipeline.ExecuteAsync(async stop =>
        {
            before?.Dispose();
            var response = before = await base.SendAsync(request, stop);
            if (response.StatusCode == System.Net.HttpStatusCode.OK)
            {
                var received = await receive(response, stop);
                received.Headers.LastModified = response.Content.Headers.LastModified;
                response.Content.Dispose();
                response.Content = received;
            }
            return response;
        }, stop);
    }
}
