using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>Who has no mouse gets everywhere and always sees where.</summary>
public class KeyboardTests(PublishedSite site)
{
    static BrowserNewContextOptions Window(int width, int height = 900) =>
        new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce, BypassCSP = true };

    [Theory]
    [InlineData("nl", 390)]
    [InlineData("fr", 1440)]
    [InlineData("de", 390)]
    [InlineData("en", 1440)]
    public Task The_focus_goes_through_every_template_in_reading_order_and_is_always_seen(string language, int width) =>
        MustFindNothingAsync(language, site.ShortestOfEachTemplate(language), width);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task The_focus_goes_through_the_longest_page_of_every_template_too_and_is_always_seen(string language) =>
        MustFindNothingAsync(language, site.LongestAndShortestOfEachTemplate(language), 390, 1440);

    async Task MustFindNothingAsync(string language, IEnumerable<string> addresses, params int[] widths)
    {
        List<string> pages = [.. addresses], found = [];
        foreach (var width in widths) found.AddRange(await WalkAsync(Window(width), pages));
        AccessibilityRecord.Note(site, "keyboard", language, $"Chromium {site.Chromium.Version}", pages, found.Count);
        Looking.MustBeEmpty(found);
    }

    /// <summary>320 × 256 is what is left of a window of 1280 × 1024 enlarged to 400 %: there a part that sticks covers most.</summary>
    [Theory]
    [InlineData(640, 512)]
    [InlineData(320, 256)]
    public async Task Enlarged_to_200_and_400_per_cent_the_focus_is_still_seen_there_and_back(int width, int height) =>
        Looking.MustBeEmpty(await WalkAsync(Window(width, height), ["/nl/", "/nl/plans/federal-2015/", "/nl/data/", "/nl/accessibility/"], back: true));

    Task<IReadOnlyList<string>> WalkAsync(BrowserNewContextOptions window, IEnumerable<string> addresses, bool back = false) => site.FindAsync(window, addresses, async (page, _) =>
        [.. await Focus.WalkAsync(page), .. back ? await Focus.WalkAsync(page, backwards: true) : []]);

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public Task The_first_stop_skips_what_all_pages_share(int width) => site.LookAsync(
        Window(width), site.ShortestOfEachTemplate("nl").Where(HasMenu), async (page, _) =>
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')") != "#main") return ["does not begin with the skip link"];
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            return await page.EvaluateAsync<bool>("document.activeElement === document.body || !document.activeElement.closest('header')") ? [] : ["skips, and comes back to the menu"];
        });

    [Theory]
    [InlineData(390, "fr")]
    [InlineData(1440, "de")]
    public Task Choosing_a_language_stays_on_the_page(int width, string language) => site.LookAsync(
        Window(width), site.ShortestOfEachTemplate("nl").Where(HasMenu), async (page, address) =>
        {
            await page.EvaluateAsync("document.querySelector('.skip').focus()");
            for (var i = 0; i < 10 && await page.EvaluateAsync<string>("document.activeElement.getAttribute('hreflang')") != language; i++) await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.getAttribute('hreflang')") != language) return [$"{language} is not reached with Tab"];
            await EnterAsync(page);
            var expected = site.Address + (address.StartsWith("/nl/", StringComparison.Ordinal) ? $"/{language}/{address[4..]}" : address.Replace(".nl.", $".{language}.", StringComparison.Ordinal));
            if (page.Url != expected) return [$"{language} leads to {page.Url}"];
            return await page.EvaluateAsync<string>("document.documentElement.lang") == language ? [] : [$"{page.Url} is not in {language}"];
        });

    static async Task EnterAsync(IPage page)
    {
        var before = page.Url;
        var gone = page.WaitForURLAsync(url => url != before);
        await page.Keyboard.PressAsync("Enter");
        await gone;
    }

    /// <summary>Pages that speak all languages have no menu.</summary>
    static bool HasMenu(string address) => address is not ("/" or "/404.html");

    [Fact]
    public async Task On_a_phone_the_menu_opens_with_a_key_and_leads_where_it_says()
    {
        await using var context = await site.Chromium.NewContextAsync(Window(390));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/de/");
        await page.Locator("details.nar > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("details.nar a").First.WaitForAsync();
        for (var stop = 0; stop < 5; stop++) await page.Keyboard.PressAsync("Tab");
        var (said, leads) = (await page.EvaluateAsync<string>("document.activeElement.textContent"), await page.EvaluateAsync<string>("document.activeElement.href"));
        Assert.NotEqual(page.Url, leads);
        await EnterAsync(page);
        Assert.Equal(leads, page.Url);
        Assert.Equal(said, await page.Locator("ul.nav.top [aria-current=page]").TextContentAsync());
    }

    [Fact]
    public async Task A_wide_table_scrolls_with_the_arrows_and_what_is_folded_opens()
    {
        await using var context = await site.Chromium.NewContextAsync(Window(390));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/nl/data/celex-inmates/");
        var wide = page.Locator(".scroll");
        var scrolled = 0;
        for (var i = 0; i < await wide.CountAsync(); i++)
        {
            var table = wide.Nth(i);
            if (!await table.EvaluateAsync<bool>("t => t.checkVisibility() && t.scrollWidth > t.clientWidth")) continue;
            await table.FocusAsync();
            for (var press = 0; press < 4; press++) await page.Keyboard.PressAsync("ArrowRight");
            await page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
            scrolled++;
        }
        Assert.True(scrolled > 1, "No table was too wide for a telephone.");
        foreach (var folded in await page.Locator("details.more > summary").AllAsync())
        {
            await folded.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            Assert.True(await folded.EvaluateAsync<bool>("s => s.parentElement.open"));
        }
    }

    [Fact]
    public async Task A_walk_finds_what_is_wrong_with_a_page_that_is_wrong()
    {
        await using var context = await site.Chromium.NewContextAsync(Window(390));
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<a href=#a style='outline:0'>No ring</a><p style='height:2000px'></p><div style='position:fixed;inset:0;background:#fff'></div><a href=#b style='outline:3px solid'>Covered</a><a href=#c tabindex=1>First of all</a>");
        Assert.Contains(await Focus.WalkAsync(page), what => what.StartsWith("stop ", StringComparison.Ordinal));
        await page.EvaluateAsync("document.querySelector('[tabindex]').remove()");
        var found = await Focus.WalkAsync(page);
        Assert.Contains(found, what => what.EndsWith("shows no ring", StringComparison.Ordinal));
        Assert.Contains(found, what => what.Contains("cannot be seen", StringComparison.Ordinal));
    }
}
