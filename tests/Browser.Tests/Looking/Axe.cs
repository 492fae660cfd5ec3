using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>axe-core in an open page, with all rules of WCAG 2.2 at levels A and AA and its good practice; nothing is left out.</summary>
static class Axe
{
    static readonly string Program = new BundledAxeScriptProvider().GetScript();

    const string Run = """
        async rules => {
          const result = await axe.run(document, { resultTypes: ['violations'], runOnly: rules
            ? { type: 'rule', values: rules }
            : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] } });
          return result.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.help}) at ${n.target}`));
        }
        """;

    /// <summary>Rules that look at colours: of all, only these can find another thing by night than by day.</summary>
    static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>Rules that look at where things lie and what is shown there.</summary>
    static readonly string[] OfPlaces = ["target-size", "scrollable-region-focusable", "heading-order", "link-name", "summary-name"];

    public static Task<string[]> ViolationsOfPlacesAsync(IPage page) => RunAsync(page, OfPlaces);

    public static Task<string[]> ViolationsAsync(IPage page) => RunAsync(page, null);

    public static Task<string[]> ViolationsOfColoursAsync(IPage page) => RunAsync(page, OfColours);

    public static async Task<string> VersionAsync(IPage page)
    {
        await page.EvaluateAsync(Program);
        return await page.EvaluateAsync<string>("axe.version");
    }

    static async Task<string[]> RunAsync(IPage page, string[]? rules)
    {
        if (!await page.EvaluateAsync<bool>("!!window.axe")) await page.EvaluateAsync(Program);
        // What is below the window finds its place when it comes near; axe asks for one place after the other and compares them.
        await page.AddStyleTagAsync(new() { Content = "*{content-visibility:visible!important}" });
        return await page.EvaluateAsync<string[]>(Run, rules);
    }
}
