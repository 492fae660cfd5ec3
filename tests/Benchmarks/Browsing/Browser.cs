using Microsoft.Playwright;
using Transparency.Fakes;

namespace Transparency.Benchmarks.Browsing;

/// <summary>How fast pages are there in a real Chromium, for a reader who is worst off. Every time is the median of five readers who have never been here.</summary>
static class Browser
{
    const int Readers = 5, Charts = 6;

    public static async Task RunAsync(Table table)
    {
        using var folder = new TemporaryFolder();
        Child.Run(Child.Ours, "run", "--no-serve", "--site", folder["site"], "--state", folder["state"]).MustEndWith(0);
        SixCharts.Release(folder);
        Child.Run(Child.Ours, "site", "--state", folder["large-state"], "--site", folder["large"]).MustEndWith(0);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = Chromium.Arguments });

        await using (var server = await PlainServer.StartAsync(folder["site"]))
        {
            var home = await MedianAsync(chromium, server.Address + "/nl/", lookForCharts: false);
            table.Add("home, all that is loaded", home.Kilobytes, 45, "KB");
            table.Add("home, largest paint, slow", home.LargestPaint, 850, "ms");
            await LiveCharts.RunAsync(table, chromium, server.Address, folder["site"]);
        }
        await using (var server = await PlainServer.StartAsync(folder["large"]))
        {
            var overview = await MedianAsync(chromium, server.Address + "/nl/", lookForCharts: true);
            table.Add("six charts over 10,000 figures, charts fewer than six", Math.Max(0, Charts - overview.Charts), 0, "");
            table.Add("six charts over 10,000 figures, all visible, slow", overview.ChartsVisible, 1000, "ms");
            table.Add("six charts over 10,000 figures, loaded before anything is touched", overview.Kilobytes, 85, "KB");
        }
    }

    static async Task<Arrival> MedianAsync(IBrowser chromium, string address, bool lookForCharts)
    {
        List<Arrival> arrivals = [];
        for (var reader = 0; reader < Readers; reader++) arrivals.Add(await ArriveAsync(chromium, address, lookForCharts));
        return new(arrivals.Max(one => one.Kilobytes), arrivals.Min(one => one.Charts), Median(arrivals.Select(one => one.LargestPaint)), Median(arrivals.Select(one => one.ChartsVisible)));
    }

    public static double Median(IEnumerable<double> times) => times.Order().ElementAt(Readers / 2);

    static async Task<Arrival> ArriveAsync(IBrowser chromium, string address, bool lookForCharts)
    {
        await using var reader = await SlowReader.ArriveAsync(chromium);
        await reader.Page.AddInitScriptAsync(lookForCharts ? WatchPaint + WatchCharts : WatchPaint);
        await reader.Page.GotoAsync(address);
        await reader.Page.WaitForFunctionAsync($"watched.largest > 0 && (watched.charts > 0 || {(lookForCharts ? "false" : "true")})");
        await Task.Delay(500); // Something larger may be painted yet.
        var seen = await reader.Page.EvaluateAsync<Dictionary<string, double>>("({ ...watched })");
        // What is fetched once nothing is left to do (Plotly, for whoever may want it) is not what the page asks of its reader.
        return new(reader.Loaded.Where(file => !LiveCharts.IsFetchedWhenIdle(file.Address)).Sum(file => file.Bytes) / 1000, (int)seen["count"], seen["largest"], seen["charts"]);
    }

    const string WatchPaint = """
        window.watched = { largest: 0, charts: 0, count: 0 };
        new PerformanceObserver(list => { for (const entry of list.getEntries()) watched.largest = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });

        """;

    /// <summary>
    /// The frame after the one in which every chart of the whole page had its place and its styles, those far below the window too: asking
    /// for them makes the browser lay out what it would leave for later, so the largest paint is measured without asking.
    /// Times count from when the reader asked for the page.
    /// </summary>
    const string WatchCharts = """
        const look = () => {
          const charts = [...document.querySelectorAll('svg[role=img]')];
          const styled = document.styleSheets.length > 0 && document.readyState !== 'loading';
          if (styled && charts.length && charts.every(c => c.getBoundingClientRect().width > 0)) {
            watched.count = charts.length;
            requestAnimationFrame(() => watched.charts = performance.now());
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    sealed record Arrival(double Kilobytes, int Charts, double LargestPaint, double ChartsVisible);
}
