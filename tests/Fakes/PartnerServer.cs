using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Transparency.Fakes;

/// <summary>A true server on a free port of this machine that plays partners, each behind a path of its own, well or badly.</summary>
public sealed class PartnerServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, RequestDelegate> answers = [];
    readonly ConcurrentDictionary<string, int> asked = [];
    readonly ConcurrentDictionary<string, IHeaderDictionary> headers = [];

    PartnerServer(WebApplication app) => this.app = app;

    /// <param name="certificate">Speaks https with it; plain http without.</param>
    /// <param name="wantsClient">Refuses who shows no certificate.</param>
    public static async Task<PartnerServer> StartAsync(X509Certificate2? certificate = null, bool wantsClient = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is null) return;
                listen.UseHttps(certificate, https =>
                {
                    https.ClientCertificateMode = wantsClient ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.NoCertificate;
                    https.ClientCertificateValidation = (_, _, _) => true;
                });
            });
        });
        var server = new PartnerServer(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public Uri Root => new(app.Urls.Single());

    public Uri this[string path] => new(Root, path);

    public int Asked(string path) => asked.GetValueOrDefault("/" + path);

    /// <summary>What came with the last question.</summary>
    public IHeaderDictionary HeadersOf(string path) => headers["/" + path];

    public Uri Answers(string path, RequestDelegate how)
    {
        answers["/" + path] = how;
        return this[path];
    }

    /// <summary>The whole file, with its length and its type.</summary>
    public Uri Answers(string path, string text, string type = "text/csv") => Answers(path, context => WriteAsync(context, Encoding.UTF8.GetBytes(text), type));

    public static async Task WriteAsync(HttpContext context, byte[] bytes, string type = "text/csv")
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        asked.AddOrUpdate(path, 1, (_, before) => before + 1);
        headers[path] = new HeaderDictionary(context.Request.Headers.ToDictionary());
        if (!answers.TryGetValue(path, out var how))
        {
            context.Response.StatusCode = 404;
            return;
        }
        try
        {
            await how(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Whoever asked has hung up.
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }
}
