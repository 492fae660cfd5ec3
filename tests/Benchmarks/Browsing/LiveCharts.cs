using Microsoft.Playwright;

namespace Transparency.Benchmarks.Browsing;

/// <summary>How long a reader waits from the touch of "explore" until the chart answers. Without the assets that npm builds, charts stay static and there is nothing to measure.</summary>
static class LiveCharts
{
    const string Page = "/nl/inmates/";

    public static async Task RunAsync(Table table, IBrowser chromium, string address, string site)
    {
        var first = Directory.GetFiles(Path.Combine(site, "assets"), "values.*.js");
        if (first.Length == 0)
        {
            Console.WriteLine("browser: the scripts were not built (npm ci && npm run build in dashboard/scripts), so no live chart is measured");
            return;
        }
        table.Add("first script, gzip", PlainServer.Gzip(await File.ReadAllBytesAsync(first.Single())).Length / 1000.0, 4, "KB");
        table.Add("from touch to live chart, slow, cold", await MedianAsync(chromium, address, fetched: false), 4500, "ms");
        table.Add("from touch to live chart, slow, once fetched", await MedianAsync(chromium, address, fetched: true), 700, "ms");
    }

    /// <summary>Fetched for whoever may want it, when the page itself is long there.</summary>
    public static bool IsFetchedWhenIdle(string address) =>
        address.Contains("/assets/live.", StringComparison.Ordinal) || address.Contains("/assets/plotly.", StringComparison.Ordinal) || address.EndsWith(".figure.json", StringComparison.Ordinal);

    static async Task<double> MedianAsync(IBrowser chromium, string address, bool fetched)
    {
        List<double> waits = [];
        while (waits.Count < 5) waits.Add(await TouchAsync(chromium, address + Page, fetched));
        return Browser.Median(waits);
    }

    static async Task<double> TouchAsync(IBrowser chromium, string address, bool fetched)
    {
        await using var reader = await SlowReader.ArriveAsync(chromium);
        var page = reader.Page;
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var button = page.Locator("figure:has(.tools [data-do=explore]) [data-do=explore]").First;
        await button.WaitForAsync(new() { Timeout = 10_000 });
        await button.ScrollIntoViewIfNeededAsync();
        if (fetched)
        {
            // A reader who has scrolled here with a finger, and looks: scripts come when nothing else is to be done, and are run since a person is there.
            await page.DispatchEventAsync("body", "touchstart");
            await page.WaitForFunctionAsync("window.Plotly !== undefined", null, new() { Timeout = 30_000 });
            await Task.Delay(500);
        }
        await button.TapAsync();
        try
        {
            await page.WaitForFunctionAsync("watched.live > 0", null, new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The scripts are there, and no live chart came within 20 seconds of the touch on {address}.");
        }
        return await page.EvaluateAsync<double>("watched.live - watched.touched");
    }

    /// <summary>Live is the first frame after the one in which Plotly had drawn and the drawing had taken the place of the picture.</summary>
    const string Watch = """
        window.watched = { touched: 0, live: 0 };
        addEventListener('pointerdown', () => {
          watched.touched = performance.now();
          const look = () => document.querySelector('figure .plot.taken .js-plotly-plot .main-svg') ? requestAnimationFrame(() => watched.live = performance.now()) : requestAnimationFrame(look);
          requestAnimationFrame(look);
        }, { capture: true, once: true });
        """;
}
