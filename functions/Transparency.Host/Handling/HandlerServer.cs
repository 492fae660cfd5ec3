using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Transparency.Handling;

/// <summary>Listens on this machine alone, where the Functions host calls. Nothing is in it that the host does not need, since it waits for the start.</summary>
sealed class HandlerServer : IAsyncDisposable
{
    /// <summary>An invocation of a clock is some hundred bytes.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>For invocations that were told to stop, so that they can still be answered.</summary>
    public static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(8);

    readonly WebApplication app;

    HandlerServer(WebApplication app) => this.app = app;

    /// <returns>Null if the port is taken.</returns>
    public static async Task<HandlerServer?> StartAsync(int port, RequestDelegate answer, CancellationToken stop)
    {
        var app = Build(port, answer);
        try
        {
            await app.StartAsync(stop);
            return new(app);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException)
        {
            await app.DisposeAsync();
            return null;
        }
    }

    /// <summary>Loads and compiles what a start needs, without starting: a program may do this beside something else.</summary>
    public static void Prepare() => ((IDisposable)Build(0, _ => Task.CompletedTask)).Dispose();

    static WebApplication Build(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToEnd);
        var app = builder.Build();
        app.Run(answer);
        return app;
    }

    /// <summary>Takes no new calls and ends when those under way have been answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
