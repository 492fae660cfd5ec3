using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>Enlarged, or set wider apart, no page loses a word and none scrolls sideways.</summary>
public class ZoomTests(PublishedSite site)
{
    /// <summary>A window of 1280 px enlarged to 200 and 400 per cent (WCAG 1.4.4 and 1.4.10).</summary>
    static readonly int[] Enlarged = [640, 320];

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task Enlarged_to_400_per_cent_no_template_loses_a_word(string language) => MustFindNothingAsync(language, site.ShortestOfEachTemplate(language));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task Enlarged_to_400_per_cent_the_longest_page_of_every_template_loses_no_word_either(string language) =>
        MustFindNothingAsync(language, site.LongestAndShortestOfEachTemplate(language));

    async Task MustFindNothingAsync(string language, IEnumerable<string> addresses)
    {
        List<string> pages = [.. addresses];
        var found = await LookAsync(pages);
        AccessibilityRecord.Note(site, "zoom", language, $"Chromium {site.Chromium.Version}", pages, found.Count);
        Looking.MustBeEmpty(found);
    }

    /// <summary>As it is, and with the distances that a reader may set (WCAG 1.4.12).</summary>
    Task<IReadOnlyList<string>> LookAsync(IEnumerable<string> addresses) => site.FindAsync(new() { BypassCSP = true }, addresses, async (page, _) =>
    {
        List<string> found = [];
        foreach (var width in Enlarged)
        {
            await page.SetViewportSizeAsync(width, 512);
            found.AddRange((await page.EvaluateAsync<string[]>(WhatIsLost)).Select(what => $"at {width} px: {what}"));
        }
        await page.AddStyleTagAsync(new() { Content = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}" });
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await page.EvaluateAsync<string[]>(WhatIsLost)).Select(what => $"set wide at {width} px: {what}"));
        }
        return found;
    });

    /// <summary>A box that hides what overflows it, and words that leave the window where nothing scrolls to them. What is drawn beside a table of the same words is not counted.</summary>
    const string WhatIsLost = """
        () => {
          const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
          const found = over > 0 ? [`scrolls sideways by ${over} px`] : [];
          const scrolls = e => e.closest('.scroll, pre'), shown = e => e.checkVisibility() && !e.closest('.vh, .skip');
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; text = walker.nextNode();) {
            const e = text.parentElement;
            if (!text.data.trim() || !shown(e) || scrolls(e) || e.closest('svg')) continue;
            const range = document.createRange(); range.selectNode(text);
            const r = range.getBoundingClientRect();
            if (r.left < -1 || r.right > root.clientWidth + 1) found.push(`'${text.data.trim().slice(0, 40)}' leaves the window`);
          }
          for (const e of document.body.querySelectorAll('*')) {
            const style = getComputedStyle(e);
            if (shown(e) && !e.closest('svg') && /hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
              found.push(`<${e.localName} class='${e.className}'> cuts its content`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task What_is_lost_is_found_on_a_page_that_loses_it()
    {
        var page = await site.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 512 } });
        await page.SetContentAsync("<div style='height:1em;overflow:hidden'>Two<br>lines</div><p style='width:400px;position:absolute;left:-200px'>Too far to the left, alas</p>");
        var found = await page.EvaluateAsync<string[]>(WhatIsLost);
        Assert.Contains(found, what => what.EndsWith("cuts its content", StringComparison.Ordinal));
        Assert.Contains(found, what => what.EndsWith("leaves the window", StringComparison.Ordinal));
        await page.CloseAsync();
    }
}
