using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>Pages have no accessibility violation that axe finds, in any language, by day and by night, on a phone and on a desk.</summary>
public class AxeTests(PublishedSite site)
{
    static readonly int[] Widths = [1440, 390];

    static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task No_template_has_a_violation_that_axe_finds(string language) => Looking.MustBeEmpty(await LookAsync(site.ShortestOfEachTemplate(language)));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task No_page_at_all_has_a_violation_that_axe_finds(string language)
    {
        var found = await LookAsync(site.In(language));
        var page = await site.Chromium.NewPageAsync();
        AccessibilityRecord.Note(site, "axe", language, $"axe-core {await Axe.VersionAsync(page)}", found.Count);
        await page.CloseAsync();
        Looking.MustBeEmpty(found);
    }

    /// <summary>In the long run and in the short one each page is looked at in both themes and both widths; colours are the same in both widths.</summary>
    Task<IReadOnlyList<string>> LookAsync(IEnumerable<string> addresses) => site.FindAsync(new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce }, addresses, async (page, _) =>
    {
        List<string> found = [];
        foreach (var width in Widths)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = Themes[0] });
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await Axe.ViolationsAsync(page)).Select(what => $"{width} px: {what}"));
            await page.EmulateMediaAsync(new() { ColorScheme = Themes[1] });
            found.AddRange((await Axe.ViolationsOfColoursAsync(page)).Select(what => $"{width} px, dark: {what}"));
        }
        return found;
    });

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
