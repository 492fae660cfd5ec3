using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace Transparency.Tests.Hosting;

/// <summary>Traces and metrics, as a collector of OpenTelemetry receives them.</summary>
public sealed class Telling_a_collector : IAsyncLifetime
{
    readonly Machine machine = Machine.Small().OfThePast();
    readonly ConcurrentQueue<(string Path, string Body)> received = new();
    WebApplication collector = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        collector = builder.Build();
        collector.Run(async http =>
        {
            // Names and texts stand in the binary format as they are.
            using var body = new StreamReader(http.Request.Body, Encoding.Latin1);
            received.Enqueue((http.Request.Path, await body.ReadToEndAsync(http.RequestAborted)));
            http.Response.ContentType = "application/x-protobuf";
        });
        await collector.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await collector.DisposeAsync();
        machine.Dispose();
    }

    string Received(string path) => string.Concat(received.Where(request => request.Path == path).Select(request => request.Body));

    [Fact]
    public async Task What_functions_did_arrives_as_spans_and_measurements()
    {
        await using (var host = await FunctionsHost.StartAsync(machine, new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            foreach (var function in (string[])["PullExtracts", "PublishRelease", "WatchPublication"]) Assert.Null((await host.CallAsync(function)).Fault);
            Assert.Equal(0, await host.TerminateAsync());
        }
        foreach (var span in (string[])["PullExtracts", "PublishRelease", "WatchPublication"]) Assert.Contains(span, Received("/v1/traces"), StringComparison.Ordinal);
        foreach (var name in (string[])["transparency.pulls", "transparency.pull.size", "transparency.pull.rows", "transparency.run.duration", "transparency.release.age", "accepted", "drad-ex-occupancy"])
            Assert.Contains(name, Received("/v1/metrics"), StringComparison.Ordinal);
    }
}
