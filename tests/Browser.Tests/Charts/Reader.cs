using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>A reader with a browser of their own. Whatever the browser complains about is kept: an error, a policy that was broken, an answer that failed, a request to another host.</summary>
public sealed class Reader : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly string address;
    readonly ConcurrentQueue<string> faults = [], asked = [];

    Reader(IBrowserContext context, IPage page, string address) => (this.context, Page, this.address) = (context, page, address);

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => [.. faults];

    /// <summary>Paths asked of the site, in order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public bool AskedFor(string script) => asked.Any(path => path.StartsWith($"/assets/{script}.", StringComparison.Ordinal));

    /// <param name="address">Of the site.</param>
    /// <param name="before">A script that the browser runs before those of a page.</param>
    public static async Task<Reader> OfAsync(IBrowser browser, string address, BrowserNewContextOptions? options = null, string before = "")
    {
        options ??= new();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(options);
        await context.AddInitScriptAsync("""
            document.addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) { window.shifted += e.value; (window.shifts ??= []).push(e.value.toFixed(4) + ' ' + e.sources.map(s => `${s.node?.nodeName} ${s.node?.id} ${s.node?.className?.baseVal ?? s.node?.className} ${JSON.stringify(s.previousRect)} ${JSON.stringify(s.currentRect)}`).join('; ')); } })).observe({ type: 'layout-shift', buffered: true });
            """ + before);
        context.SetDefaultTimeout(15_000);
        var reader = new Reader(context, await context.NewPageAsync(), address.TrimEnd('/'));
        reader.Listen();
        return reader;
    }

    void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") faults.Enqueue(message.Text);
        };
        Page.PageError += (_, error) => faults.Enqueue(error);
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400) faults.Enqueue($"{answer.Status} {answer.Url}");
        };
        Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith(address + "/", StringComparison.Ordinal)) asked.Enqueue(new Uri(request.Url).AbsolutePath);
            else if (!request.Url.StartsWith("blob:" + address, StringComparison.Ordinal)) faults.Enqueue($"asks {request.Url}");
        };
    }

    public Task OpenAsync(string path) => Page.GotoAsync(address + path);

    public async Task<ILocator> OpenAsync(ChartOfThePage chart, string query = "")
    {
        await OpenAsync(chart.Page + query);
        return Figure(chart);
    }

    public ILocator Figure(ChartOfThePage chart) => Page.Locator($"#{chart.Id}-f");

    /// <summary>Waits until plotly has taken the chart over.</summary>
    public static Task TakenAsync(ILocator figure) => figure.Locator(".plot.taken .main-svg").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Opens the controls of a chart.</summary>
    public static async Task<ILocator> ExploreAsync(ILocator figure)
    {
        await figure.Locator("[data-do=explore]").ClickAsync();
        var ways = figure.Locator(".ways");
        await ways.WaitForAsync();
        return ways;
    }

    public static ILocator Value(ILocator figure) => figure.Locator(".value");

    /// <summary>Lays out the parts of the page whose layout waits until they are near, and forgets what that moved.</summary>
    public Task LayOutAsync() => Page.EvaluateAsync("""
        async () => {
          for (const part of document.querySelectorAll('section')) part.style.contentVisibility = 'visible';
          for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
          await new Promise(done => setTimeout(done, 100));
          window.shifted = 0;
        }
        """);

    /// <summary>Where everything stands that is not of a chart itself: one line an element.</summary>
    public async Task<string> PlacesAsync() => string.Join('\n', await Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('body *')].filter(e => !e.matches('.plot *, .ways, .ways *, option, #js-plotly-tester, #js-plotly-tester *')).map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width + r.height > 0)
          .map(([e, r]) => `${e.tagName} ${e.id} ${[r.x, r.y + scrollY, r.width, r.height].map(n => Math.round(n * 10) / 10)}`)
        """));

    public void FindsNothingWrong() => Assert.True(faults.IsEmpty, string.Join('\n', faults));

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
