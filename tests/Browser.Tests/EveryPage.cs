using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>
/// What must hold of every page in a real browser, on a phone and on a desk, by day and by night. Pages of one kind (datasets, actions
/// of plans) are made by one template: the longest and the shortest of each kind stand for the others, and the long run looks at all.
/// </summary>
public class EveryPage(PublishedSite site)
{
    /// <summary>A small phone, a phone, a tablet, a desk.</summary>
    static readonly int[] Widths = [320, 390, 720, 1440];

    const int PagesAtOnce = 4;

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task No_page_scrolls_sideways_and_no_two_labels_of_a_chart_lie_on_each_other(string language) => LookForCrowdingAsync(OfEachKind(language));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task No_page_at_all_scrolls_sideways_and_no_two_labels_of_a_chart_lie_on_each_other(string language) => LookForCrowdingAsync(Of(language));

    Task LookForCrowdingAsync(IEnumerable<string> addresses) => LookAsync(new(), addresses, async (page, address) =>
    {
        List<string> found = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await page.EvaluateAsync<string[]>(WhatIsCrowded)).Select(what => $"{address} at {width} px: {what}"));
        }
        return found;
    });

    const string WhatIsCrowded = """
        () => {
          const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
          const found = over > 0 ? [`scrolls sideways by ${over} px`] : [];
          for (const svg of document.querySelectorAll('svg[role=img]')) {
            const texts = [...svg.querySelectorAll('text')].map(t => ({ t: t.textContent.trim(), r: t.getBoundingClientRect() })).filter(x => x.t && x.r.width > 0);
            for (const x of texts) if (x.r.left < 0 || x.r.right > root.clientWidth) found.push(`'${x.t}' leaves the page`);
            for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
              const a = texts[i].r, b = texts[j].r;
              const w = Math.min(a.right, b.right) - Math.max(a.left, b.left), h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (w > 1 && h > 3) found.push(`'${texts[i].t}' lies on '${texts[j].t}'`);
            }
          }
          return found;
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "nl")]
    [InlineData(ColorScheme.Dark, "fr")]
    public Task No_page_has_an_accessibility_violation_that_axe_finds(ColorScheme scheme, string language) => LookWithAxeAsync(scheme, OfEachKind(language));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(ColorScheme.Light, "de")]
    [InlineData(ColorScheme.Dark, "nl")]
    public Task No_page_at_all_has_an_accessibility_violation_that_axe_finds(ColorScheme scheme, string language) => LookWithAxeAsync(scheme, Of(language));

    /// <summary>The same rules as in several frames, run in one go: no page has a frame, and the other way opens a blank page for each.</summary>
    Task LookWithAxeAsync(ColorScheme scheme, IEnumerable<string> addresses) =>
        LookAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 } }, addresses.Append("/").Append("/404.html"), async (page, address) =>
            (await ViolationsAsync(page)).Select(what => $"{address}: {what}"));

    static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
#pragma warning disable CS0618 // It is to go because it cannot look into frames of other hosts.
        var result = await page.RunAxeLegacy();
#pragma warning restore CS0618
        return result.Violations.Select(v => $"{v.Id} ({v.Help}) at {v.Nodes[0].Target}");
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong_with_a_page_that_is_wrong()
    {
        var page = await site.Chromium.NewPageAsync();
        await page.SetContentAsync("<html><title>Wrong</title><h1>A picture nobody can hear</h1><img src='data:,'></html>");
        var found = await ViolationsAsync(page);
        Assert.Contains(found, what => what.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(found, what => what.StartsWith("html-has-lang", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    /// <summary>Opens each page and fails with all that was found. A browser mostly waits, so several pages are open at once.</summary>
    async Task LookAsync(BrowserNewContextOptions options, IEnumerable<string> addresses, Func<IPage, string, Task<IEnumerable<string>>> look, Action<IBrowserContext, Action<string>>? listen = null)
    {
        await using var context = await site.Chromium.NewContextAsync(options);
        var todo = new ConcurrentQueue<string>(addresses);
        var found = new ConcurrentQueue<string>();
        listen?.Invoke(context, found.Enqueue);
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (todo.TryDequeue(out var address))
            {
                await page.GotoAsync(site.Address + address);
                foreach (var what in await look(page, address)) found.Enqueue(what);
            }
        }));
        Assert.True(found.IsEmpty, string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public Task Pages_ask_no_other_host_run_no_script_and_report_no_error() => LookAsync(
        new() { JavaScriptEnabled = false }, Of("en"),
        async (page, address) => await page.Locator("h1").CountAsync() == 1 ? [] : [$"{address} has no heading without scripts"],
        (context, say) =>
        {
            context.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) say($"asks {request.Url}");
            };
            context.Response += (_, response) =>
            {
                if (response.Status >= 400) say($"{response.Status} {response.Url}");
            };
            context.Console += (_, message) => say(message.Text);
        });

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_four_languages()
    {
        var page = await site.Chromium.NewPageAsync();
        var response = await page.GotoAsync(site.Address + "/nl/nergens/");
        Assert.Equal(404, response!.Status);
        foreach (var language in new[] { "nl", "fr", "de", "en" })
            Assert.True(await page.Locator($"[lang={language}]").CountAsync() > 0, $"404 says nothing in {language}");
        await page.CloseAsync();
    }

    /// <summary>The longest and the shortest page of each kind.</summary>
    IEnumerable<string> OfEachKind(string language) => Of(language).GroupBy(Kind).SelectMany(kind => new[] { kind.MaxBy(site.Length)!, kind.MinBy(site.Length)! }.Distinct());

    /// <summary>Below data/, releases/ and plans/ one template makes many pages.</summary>
    static string Kind(string address)
    {
        var parts = address.Trim('/').Split('/');
        return parts.Length > 2 && parts[1] is "data" or "releases" or "plans"
            ? string.Join('/', parts.Select((part, place) => place >= 2 && part is not ("status" or "versions" or "by-due" or "by-status" or "by-minister" or "by-objective") ? "*" : part))
            : address;
    }

    IEnumerable<string> Of(string language)
    {
        Assert.NotEmpty(site.Pages);
        return site.Pages.Where(page => page.StartsWith($"/{language}/", StringComparison.Ordinal));
    }
}
