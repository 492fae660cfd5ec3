using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>What readers have set in their browser or system is kept to: their colours, no motion, no scripts, nothing stored.</summary>
public class PreferenceTests(PublishedSite site)
{
    [Fact]
    public async Task In_colours_of_the_readers_own_every_mark_and_word_stands_out() => Looking.MustBeEmpty(await ForcedAsync(site.LongestAndShortestOfEachTemplate("nl")));

    /// <summary>In each chart; a mark that is only a ground may be as pale as it likes, but not all of them.</summary>
    Task<IReadOnlyList<string>> ForcedAsync(IEnumerable<string> addresses) => site.FindAsync(
        new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark, BypassCSP = true }, addresses, async (page, _) => await page.EvaluateAsync<string[]>("""
            () => {
              const found = [], ground = getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : getComputedStyle(document.body).backgroundColor;
              const stands = colour => colour && colour !== 'none' && colour !== ground && colour !== 'rgba(0, 0, 0, 0)';
              if (!matchMedia('(forced-colors: active)').matches) found.push('colours are not forced');
              for (const svg of document.querySelectorAll('svg[role=img]')) {
                const marks = [...svg.querySelectorAll('circle, rect, path, line')].filter(m => m.checkVisibility() && !m.closest('defs'));
                if (marks.length && !marks.some(m => stands(getComputedStyle(m).fill) || stands(getComputedStyle(m).stroke))) found.push(`${svg.id || svg.getAttribute('aria-labelledby')}: no mark stands out`);
                for (const text of svg.querySelectorAll('text')) if (text.checkVisibility() && text.textContent.trim() && !stands(getComputedStyle(text).fill)) found.push(`'${text.textContent}' cannot be read`);
              }
              for (const e of document.querySelectorAll('a[href], summary, .bd, .asof, h1, h2, p, td'))
                if (e.checkVisibility() && !e.matches('.skip') && !stands(getComputedStyle(e).color)) found.push(`<${e.localName}> '${e.textContent.slice(0, 40)}' cannot be read`);
              return found;
            }
            """));

    [Fact]
    public Task Where_motion_is_not_wanted_nothing_moves() => site.LookAsync(
        new() { ReducedMotion = ReducedMotion.Reduce, BypassCSP = true }, site.ShortestOfEachTemplate("en"), async (page, _) => await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.scrollBehavior === 'smooth' || s.animationName !== 'none' || /[1-9]/.test(s.transitionDuration); })
              .map(e => `<${e.localName} class='${e.className}'> moves`)
            """));

    [Fact]
    public Task Without_scripts_no_control_is_shown_that_would_do_nothing() => site.LookAsync(
        new() { JavaScriptEnabled = false }, site.ShortestOfEachTemplate("nl"), async (page, _) =>
        {
            List<string> found = [];
            foreach (var control in await page.Locator("button, input, select, textarea").AllAsync())
                if (await control.IsVisibleAsync()) found.Add($"shows '{await control.TextContentAsync()}'");
            return found;
        });

    /// <summary>As a browser does that is told to keep nothing: whoever reaches for the store gets an error.</summary>
    [Fact]
    public Task Where_nothing_may_be_stored_pages_work_and_ask_for_no_store() => site.LookAsync(
        new() { BypassCSP = true }, site.LongestAndShortestOfEachTemplate("fr"), async (page, _) =>
        {
            var reached = await page.EvaluateAsync<string[]>("window.reached");
            return reached.Select(what => $"reaches for {what}");
        }, (context, say) =>
        {
            context.AddInitScriptAsync("""
                window.reached = [];
                for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
                  Object.defineProperty(window, store, { get() { reached.push(store); throw new DOMException('denied', 'SecurityError'); } });
                Object.defineProperty(document, 'cookie', { get() { reached.push('cookie'); return ''; }, set() { reached.push('cookie'); } });
                """).GetAwaiter().GetResult();
            context.WebError += (_, error) => say($"{error.Page?.Url}: {error.Error}");
        });
}
