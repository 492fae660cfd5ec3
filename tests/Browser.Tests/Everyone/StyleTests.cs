using Transparency.Tests.Browser.Charts;

namespace Transparency.Tests.Browser;

/// <summary>Pages with charts carry the stylesheet in themselves, and look the same where a browser may not take it from there.</summary>
public class StyleTests(PublishedSite site)
{
    const string Page = "/nl/inmates/", Look = "() => [...document.querySelectorAll('main, h1, .lead, figure, th')].map(e => { const s = getComputedStyle(e); return [e.localName, s.color, s.backgroundColor, s.font, s.padding, s.borderTop].join(' '); })";

    [Fact]
    public async Task Styles_that_the_policy_does_not_name_are_taken_from_the_file()
    {
        await using var own = await Reader.OfAsync(site.Chromium, site.Address);
        await own.OpenAsync(Page);
        var usual = await own.Page.EvaluateAsync<string[]>(Look);
        Assert.True(usual.Length > 5);
        own.FindsNothingWrong();

        // As while the pages of an earlier stylesheet are public behind a front that knows the next.
        await using var other = await DoctoredSite.StartAsync(site, Page, (_, text) => text.Replace("<style>", "<style>body{display:none}", StringComparison.Ordinal));
        await using var reader = await Reader.OfAsync(site.Chromium, other.Address);
        await reader.OpenAsync(Page);
        Assert.Contains(reader.Faults, fault => fault.StartsWith("policy: style-src", StringComparison.Ordinal));
        Assert.Equal(usual, await reader.Page.EvaluateAsync<string[]>(Look));
    }
}
