using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>A walk through an open page with the Tab key, looking at whatever has the focus.</summary>
static class Focus
{
    /// <summary>
    /// Finds what is wrong at each stop: it is not the next one in reading order, shows no ring, or lies wholly outside the window or under something else
    /// (WCAG 2.2, 2.4.3, 2.4.7 and 2.4.11).
    /// </summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page, bool backwards = false)
    {
        List<string> found = [];
        var stops = await page.EvaluateAsync<int>(Prepare, backwards);
        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<string?>(WhatIsWrong, stop) is { } what) found.Add(what);
            if (found.Count > 5) break; // One stop too many makes all others wrong.
        }
        return found;
    }

    /// <summary>The stops of the page in reading order. Backwards, the walk begins at the end.</summary>
    const string Prepare = """
        backwards => {
          const can = 'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex="0"]';
          window.stops = [...document.querySelectorAll(can)].filter(e => e.checkVisibility({ visibilityProperty: true }));
          if (document.activeElement !== document.body) document.activeElement.blur();
          getSelection().removeAllRanges();
          if (!backwards) { scrollTo(0, 0); return stops.length; }
          stops.reverse();
          const end = document.body.appendChild(document.createElement('span'));
          end.tabIndex = -1; end.focus(); 
          return stops.length;
        }
        """;

    const string WhatIsWrong = """
        stop => {
          const e = document.activeElement, name = x => x ? `<${x.localName}> '${(x.textContent || '').trim().slice(0, 40)}'` : 'nothing';
          if (e !== stops[stop]) return `stop ${stop + 1} is ${name(e)}, not ${name(stops[stop])}`;
          const style = getComputedStyle(e);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name(e)} shows no ring`;
          const seen = [...e.getClientRects()].some(r => [.1, .3, .5, .7, .9].some(x => [.1, .3, .5, .7, .9].some(y => {
            const hit = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
            return hit !== null && e.contains(hit);
          })));
          if (seen) return null;
          const r = e.getBoundingClientRect(), over = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          return `${name(e)} cannot be seen: ${Math.round(r.left)},${Math.round(r.top)} ${Math.round(r.width)}×${Math.round(r.height)} of ${innerWidth}×${innerHeight}, ${over ? 'under ' + name(over) : 'outside'}`;
        }
        """;
}
