using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>Pages have no accessibility violation that axe finds, in any language, by day and by night, on a phone and on a desk.</summary>
public class AxeTests(PublishedSite site)
{
    [Theory]
    [InlineData("nl", 1440)]
    [InlineData("fr", 390)]
    [InlineData("de", 1440)]
    [InlineData("en", 390)]
    public Task No_template_has_a_violation_that_axe_finds(string language, int width) =>
        MustFindNothingAsync(language, site.ShortestOfEachTemplate(language), pages => LookAsync(width, pages));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task No_page_at_all_has_a_violation_that_axe_finds(string language) =>
        MustFindNothingAsync(language, site.In(language), async pages => [.. await LookAsync(1440, pages), .. await PlacesAsync(390, pages)]);

    async Task MustFindNothingAsync(string language, IEnumerable<string> addresses, Func<IReadOnlyList<string>, Task<IReadOnlyList<string>>> findAsync)
    {
        List<string> pages = [.. addresses];
        var found = await findAsync(pages);
        var page = await site.Chromium.NewPageAsync();
        AccessibilityRecord.Note(site, "axe", language, $"axe-core {await Axe.VersionAsync(page)}", pages, found.Count);
        await page.CloseAsync();
        Looking.MustBeEmpty(found);
    }

    /// <summary>All rules by day, and by night those that look at colours: the others read what night does not change.</summary>
    Task<IReadOnlyList<string>> LookAsync(int width, IEnumerable<string> addresses) => site.FindAsync(
        new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } }, addresses, async (page, _) =>
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var byDay = await Axe.ViolationsAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return [.. byDay.Select(what => $"{width} px: {what}"), .. (await Axe.ViolationsOfColoursAsync(page)).Select(what => $"{width} px, dark: {what}")];
    });

    /// <summary>Another width changes nothing but where things lie.</summary>
    Task<IReadOnlyList<string>> PlacesAsync(int width, IEnumerable<string> addresses) => site.FindAsync(
        new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } }, addresses,
        async (page, _) => (await Axe.ViolationsOfPlacesAsync(page)).Select(what => $"{width} px: {what}"));

    [Fact]
    public async Task Axe_finds_what_is_wrong_with_a_page_that_is_wrong()
    {
        var page = await site.Chromium.NewPageAsync();
        await page.SetContentAsync("""
            <html><title>Wrong</title><h1>A picture nobody can hear</h1><h4>A level is missing</h4><img src='data:,'><p style='color:#ccc'>Too pale</p>
            <button style='font-size:5px;padding:0;border:0;line-height:1'>a</button><button style='font-size:5px;padding:0;border:0;line-height:1'>b</button>
            """);
        var found = await Axe.ViolationsAsync(page);
        foreach (var rule in new[] { "image-alt", "html-has-lang", "color-contrast", "target-size", "heading-order" })
            Assert.Contains(found, what => what.StartsWith(rule, StringComparison.Ordinal));
        Assert.Contains(await Axe.ViolationsOfColoursAsync(page), what => what.StartsWith("color-contrast", StringComparison.Ordinal));
        await page.CloseAsync();
    }
}
