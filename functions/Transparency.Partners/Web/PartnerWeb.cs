using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Transparency.Definitions;
using Transparency.Partners.Web.Bodies;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Partners.Web;

/// <summary>Asks partners' servers for their extracts. However a server behaves, asking ends in time, in a value, and with no more memory than a small buffer.</summary>
/// <param name="agent">Who we say we are: <c>Transparency/1.2.3 (+who@to.ask)</c>.</param>
/// <param name="connect">How connections are made; as <see cref="Connections"/> has it unless told otherwise.</param>
public sealed class PartnerWeb(
    string agent, IEnumerable<ISecrets> secrets, IOwnIdentity? identity, TimeProvider time, WebLimits limits,
    Func<PartnerPlace.Web, X509Certificate2?, HttpMessageHandler>? connect = null)
{
    /// <summary>One a partner, kept between questions: a circuit breaker must remember.</summary>
    readonly ConcurrentDictionary<Code, ResiliencePipeline<HttpResponseMessage>> pipelines = [];

    /// <param name="partner">One that stands on the web.</param>
    /// <param name="file">Name for findings.</param>
    /// <param name="memory">What is remembered of the extract that stands; null if none does, so that all of it is asked for.</param>
    public async Task<Fetched> FetchAsync(Partner partner, string file, PullMemory? memory, CancellationToken stop)
    {
        var place = (PartnerPlace.Web)partner.Where;
        using var credentials = await Credentials.OfAsync(partner.Authentication, file, secrets, identity, stop);
        if (credentials.Missing is { } missing) return new Fetched.Unreachable(missing);
        var receiving = new Receiving(file, partner.Format, limits);
        using var client = new HttpClient(new PartnerHandler(
            pipelines.GetOrAdd(partner.Id, _ => Resilience.Of(limits, time)), receiving.ReceiveAsync, (connect ?? Connections.Of)(place, credentials.Certificate)))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        try
        {
            return await FollowAsync(client, place, credentials, file, memory, stop);
        }
        catch (Exception failure) when (WhyNothingCame(failure, file) is { } why)
        {
            return new Fetched.Unreachable(why);
        }
    }

    async Task<Fetched> FollowAsync(HttpClient client, PartnerPlace.Web place, Credentials credentials, string file, PullMemory? memory, CancellationToken stop)
    {
        var at = place.Address;
        for (var hops = 0; hops <= limits.Redirects; hops++)
        {
            if (WhyNot(at, place, file) is { } forbidden) return new Fetched.Unreachable(forbidden);
            using var request = Question(at, place, credentials, memory);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            switch ((int)response.StatusCode)
            {
                case 200 when response.Content is Received { Refused: { } refused }: return new Fetched.Refused(refused);
                case 200: return await CameAsync(response, file, memory, stop);
                case 304 when memory is not null: return new Fetched.NotModified();
                case 301 or 302 or 303 or 307 or 308 when response.Headers.Location is { } to: at = new Uri(at, to); break;
                default: return new Fetched.Unreachable(WebFindings.Status(file, (int)response.StatusCode));
            }
        }
        return new Fetched.Unreachable(WebFindings.Redirects(file, limits.Redirects));
    }

    static Finding? WhyNot(Uri at, PartnerPlace.Web place, string file) =>
        at.Host != place.Address.Host && !place.RedirectHosts.Contains(at.Host, StringComparer.OrdinalIgnoreCase) ? WebFindings.HostNotAllowed(file)
        : at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback && place.Private) ? null
        : WebFindings.NotSecure(file);

    HttpRequestMessage Question(Uri at, PartnerPlace.Web place, Credentials credentials, PullMemory? memory)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (memory is { ETag.Length: > 0 }) request.Headers.TryAddWithoutValidation("If-None-Match", memory.ETag);
        if (memory is { LastModified.Length: > 0 }) request.Headers.TryAddWithoutValidation("If-Modified-Since", memory.LastModified);
        // What is secret between two is not told to a third.
        if (credentials.Header is { } header && at.GetLeftPart(UriPartial.Authority) == place.Address.GetLeftPart(UriPartial.Authority)) request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return request;
    }

    static async Task<Fetched> CameAsync(HttpResponseMessage response, string file, PullMemory? memory, CancellationToken stop)
    {
        var body = ((Received)response.Content).Take();
        string hash;
        await using (var bytes = body.Open()) hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        var tag = response.Headers.ETag?.ToString() ?? "";
        var deceives = memory is not null && tag.Length > 0 && tag == memory.ETag && hash != memory.ExtractHash;
        return new Fetched.Came(body, hash, deceives ? "" : tag, deceives ? "" : response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "", deceives ? [WebFindings.SameTag(file)] : []);
    }

    /// <returns>Null for what is no failure of the partner's.</returns>
    static Finding? WhyNothingCame(Exception failure, string file) => failure switch
    {
        TimeoutRejectedException => WebFindings.TooSlow(file),
        BrokenCircuitException => WebFindings.LeftAlone(file),
        HttpRequestException or IOException when failure.GetBaseException() is PrivateAddressException => WebFindings.PrivateAddress(file),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => WebFindings.Certificate(file),
        // A connection that is torn down may take the last that was sent with it, even the beginning of the answer.
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: IOException } or IOException => WebFindings.CutShort(file),
        HttpRequestException => WebFindings.NoAnswer(file),
        _ => null,
    };
}
