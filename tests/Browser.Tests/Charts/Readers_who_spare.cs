using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>Readers whose browser runs no scripts, keeps nothing, or fetches nothing it was not asked for.</summary>
public sealed class Readers_who_spare(PublishedSite site)
{
    ChartOfThePage Any(string language) => ChartOfThePage.All(site, language).First(chart => chart.IsOfTime && chart.Years.Count > 3);

    [Fact]
    public async Task Without_scripts_no_control_is_seen_and_every_chart_and_table_is_read()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address, new() { JavaScriptEnabled = false });
        foreach (var page in ChartOfThePage.All(site, "nl").GroupBy(chart => chart.Page))
        {
            await reader.OpenAsync(page.Key);
            foreach (var button in await reader.Page.Locator(".tools button").AllAsync()) Assert.False(await button.IsVisibleAsync());
            foreach (var chart in page)
            {
                Assert.True(await reader.Figure(chart).Locator("svg[role=img]").IsVisibleAsync());
                Assert.Equal(Math.Min(chart.Rows.Count, chart.Rows.Count > 200 ? 50 : 200), await reader.Page.Locator($".scroll:has(#{chart.Id}-t) tr[data-r]").CountAsync());
            }
        }
        Assert.DoesNotContain(reader.Asked, path => path.EndsWith(".js", StringComparison.Ordinal));
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_has_charts_that_answer()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address, before: """
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
              Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied', 'SecurityError'); } });
            Object.defineProperty(document, 'cookie', { get() { throw new DOMException('Access is denied', 'SecurityError'); }, set() { throw new DOMException('Access is denied', 'SecurityError'); } });
            """);
        var chart = Any("nl");
        var figure = await reader.OpenAsync(chart);
        var ways = await Reader.ExploreAsync(figure);
        await ways.Locator("select").First.SelectOptionAsync(chart.Years[^1]);
        Assert.Contains($"from={chart.Years[^1]}", reader.Page.Url, StringComparison.Ordinal);
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task Nothing_is_left_on_the_machine_of_a_reader()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var figure = await reader.OpenAsync(Any("fr"));
        await Reader.ExploreAsync(figure);
        await figure.Locator("[data-do=view]").ClickAsync();
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length + (await caches.keys()).length"));
        Assert.Empty(await reader.Page.Context.CookiesAsync());
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task Whoever_spares_data_gets_no_byte_that_was_not_asked_for()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address, before: "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) });");
        var figure = await reader.OpenAsync(Any("nl"));
        await figure.Locator(".plot").HoverAsync();
        await figure.Locator(".plot").FocusAsync();
        await reader.Page.WaitForTimeoutAsync(3000);
        Assert.False(reader.AskedFor("live") || reader.AskedFor("plotly"));
        await Reader.ExploreAsync(figure);
        Assert.True(reader.AskedFor("live") && reader.AskedFor("plotly"));
        reader.FindsNothingWrong();
    }

    /// <summary>A chart on the screen, its scripts fetched while nothing else was to be done.</summary>
    async Task<ILocator> FetchedAheadAsync(Reader reader)
    {
        var figure = await reader.OpenAsync(Any("nl"));
        await figure.ScrollIntoViewIfNeededAsync();
        await reader.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').filter(one => /\\/(live|plotly)\\./.test(one.name) && one.responseEnd > 0).length === 2");
        return figure;
    }

    /// <summary>Each script twice: once ahead, once from what the browser then had.</summary>
    [Fact]
    public async Task Others_find_the_scripts_fetched_ahead_while_nothing_else_was_to_be_done()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var figure = await FetchedAheadAsync(reader);
        await Reader.ExploreAsync(figure);
        var sent = await reader.Page.EvaluateAsync<int[]>("performance.getEntriesByType('resource').filter(one => /\\/(live|plotly)\\./.test(one.name)).map(one => one.transferSize)");
        Assert.Equal(4, sent.Length);
        Assert.Equal([0, 0], sent[2..]);
        Assert.InRange(sent[..2].Max(), 1, 400_000);
        reader.FindsNothingWrong();
    }

    /// <summary>A reader who moves is taken to be reading: what the chart on the screen needs is run and read before it is asked.</summary>
    [Fact]
    public async Task A_chart_on_the_screen_of_a_reader_who_moves_is_ready_before_it_is_asked()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var figure = await FetchedAheadAsync(reader);
        await reader.Page.Mouse.MoveAsync(5, 5);
        await reader.Page.WaitForFunctionAsync("() => window.Plotly && performance.getEntriesByType('resource').some(one => /figure\\.json$/.test(one.name) && one.responseEnd > 0)");
        Assert.Equal(0, await reader.Page.Locator(".plot.taken").CountAsync());
        var data = await figure.GetAttributeAsync("data-figure");
        await Reader.ExploreAsync(figure);
        await Reader.TakenAsync(figure);
        Assert.Single(reader.Asked, path => path == data);
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_library_that_does_not_come_leaves_the_chart_as_it_is_and_says_so()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = Any("nl");
        await reader.Page.RouteAsync("**/assets/plotly.*", route => route.AbortAsync());
        var figure = await reader.OpenAsync(chart);
        await figure.Locator("[data-do=explore]").ClickAsync();
        await Reader.Value(figure).GetByText(chart.Word("failed")).WaitForAsync();
        Assert.True(await figure.Locator("svg[role=img]").IsVisibleAsync());
        await reader.Page.UnrouteAllAsync();
        await Reader.ExploreAsync(figure);
        await Reader.TakenAsync(figure);
    }

    /// <summary>Other bytes than those that the page names by hash.</summary>
    [Fact]
    public async Task A_script_that_was_tampered_with_does_not_run()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        await reader.Page.RouteAsync("**/assets/*.js", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = "window.tampered = true;" + await answer.TextAsync() });
        });
        var figure = await reader.OpenAsync(Any("nl"));
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.False(await figure.Locator("[data-do=explore]").IsVisibleAsync());
        Assert.False(await reader.Page.EvaluateAsync<bool>("window.tampered === true"));
        Assert.Contains(reader.Faults, fault => fault.Contains("integrity", StringComparison.Ordinal));
    }
}
