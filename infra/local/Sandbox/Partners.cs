using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Transparency.Sandbox;

/// <summary>The partners on loopback: <c>/{manner}/inmates.csv</c> for each manner, and a list of them at the root.</summary>
sealed class Partners : IAsyncDisposable
{
    readonly WebApplication app;

    Partners(WebApplication app) => this.app = app;

    public string Address => app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));

    public string SecureAddress => app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal));

    public static async Task<Partners> StartAsync(Counts counts, int port, int securePort, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Listen(IPAddress.Loopback, securePort, listen => listen.UseHttps(ExpiredCertificate.Make()));
        });
        var app = builder.Build();
        var manners = Manners.Of(counts);
        app.Run(context => AnswerAsync(context, manners));
        await app.StartAsync(stop);
        return new(app);
    }

    static Task AnswerAsync(HttpContext context, IReadOnlyDictionary<string, Manner> manners)
    {
        if (context.Request.Path == "/") return Answers.TextAsync(context, string.Concat(manners.Select(manner => $"/{manner.Key}/inmates.csv  {manner.Value.What}\n")));
        if (context.Request.Path.Value!.Split('/') is ["", var name, "inmates.csv"] && manners.TryGetValue(name, out var asked)) return asked.AnswerAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public Task WaitAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}

/// <summary>One way to answer.</summary>
/// <param name="What">What a partner of that kind does, in a few words.</param>
sealed record Manner(string What, RequestDelegate AnswerAsync);
