using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>
/// What must hold of every page in a real browser, on a phone and on a desk.
/// </summary>
public class EveryPage(PublishedSite site)
{
    /// <summary>A small phone, a phone, a tablet, a desk.</summary>
    static readonly int[] Widths = [320, 390, 720, 1440];

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task No_page_scrolls_sideways_and_no_two_labels_of_a_chart_lie_on_each_other(string language) => LookForCrowdingAsync(site.LongestAndShortestOfEachTemplate(language));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task No_page_at_all_scrolls_sideways_and_no_two_labels_of_a_chart_lie_on_each_other(string language) => LookForCrowdingAsync(site.In(language));

    Task LookForCrowdingAsync(IEnumerable<string> addresses) => site.LookAsync(new(), addresses, async (page, _) =>
    {
        List<string> found = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await page.EvaluateAsync<string[]>(WhatIsCrowded)).Select(what => $"at {width} px: {what}"));
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

    [Fact]
    public Task Pages_ask_no_other_host_run_no_script_and_report_no_error() => site.LookAsync(
        new() { JavaScriptEnabled = false }, site.In("en"),
        async (page, _) => await page.Locator("h1").CountAsync() == 1 ? [] : ["has no heading without scripts"],
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
}
