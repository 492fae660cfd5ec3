using System.Text.Json;
using Microsoft.Playwright;

namespace Transparency.Benchmarks.Browsing;

/// <summary>A reader with a cheap telephone on a slow line: 1.6 Mbit/s, 150 ms round trip, a quarter of this machine's speed. Nothing is cached at first.</summary>
sealed class SlowReader : IAsyncDisposable
{
    const double BytesASecond = 1.6e6 / 8;

    readonly IBrowserContext context;
    readonly Dictionary<string, (string Address, double Bytes)> loading = [];

    SlowReader(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What came over the line, headers counted, by address.</summary>
    public IEnumerable<(string Address, double Bytes)> Loaded => loading.Values.Where(one => one.Bytes > 0);

    public static async Task<SlowReader> ArriveAsync(IBrowser chromium)
    {
        var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 412, Height = 823 }, DeviceScaleFactor = 1.75f, HasTouch = true, IsMobile = true });
        var reader = new SlowReader(context, await context.NewPageAsync());
        var line = await context.NewCDPSessionAsync(reader.Page);
        await line.SendAsync("Network.enable");
        line.Event("Network.requestWillBeSent").OnEvent += (_, said) => reader.loading[Text(said, "requestId")] = (said!.Value.GetProperty("request").GetProperty("url").GetString()!, 0);
        line.Event("Network.loadingFinished").OnEvent += (_, said) => reader.loading[Text(said, "requestId")] = reader.loading[Text(said, "requestId")] with { Bytes = said!.Value.GetProperty("encodedDataLength").GetDouble() };
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = BytesASecond, ["uploadThroughput"] = BytesASecond / 2 });
        await line.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        return reader;
    }

    static string Text(JsonElement? said, string name) => said!.Value.GetProperty(name).GetString()!;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
