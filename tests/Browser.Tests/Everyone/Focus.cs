using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

/// <summary>A walk through an open page with the Tab key, looking at whatever has the focus.</summary>
static class Focus
{
    const int Shift = 8;

    /// <summary>One stop too many makes all others wrong.</summary>
    const int Enough = 5;

    /// <summary>
    /// Finds what is wrong at each stop: it is not the next one in reading order, shows no ring, or lies wholly outside the window or under something else
    /// (WCAG 2.2, 2.4.3, 2.4.7 and 2.4.11).
    /// </summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page, bool backwards = false)
    {
        var stops = await page.EvaluateAsync<int>(Prepare, backwards);
        var keys = await page.Context.NewCDPSessionAsync(page);
        // A key goes down, the focus moves, the key comes up and the page looks: nothing is waited for between two stops.
        await Task.WhenAll(Enumerable.Range(0, stops).SelectMany(_ => new[] { "rawKeyDown", "keyUp" }).Select(type => keys.SendAsync("Input.dispatchKeyEvent",
            new() { ["type"] = type, ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9, ["modifiers"] = backwards ? Shift : 0 })));
        await keys.DetachAsync();
        var said = await page.EvaluateAsync<string?[]>("said");
        return said.Length == stops ? [.. said.Where(what => what is not null).Take(Enough)!] : [$"{stops} keys were pressed, and {said.Length} came up"];
    }

    /// <summary>The stops of the page in reading order, and a place to start from that is none of them.</summary>
    const string Prepare = """
        backwards => {
          const can = 'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex="0"]';
          window.stops = [...document.querySelectorAll(can)].filter(e => e.checkVisibility({ visibilityProperty: true }));
          if (backwards) stops.reverse();
          const start = document.createElement('span');
          start.tabIndex = -1;
          document.body[backwards ? 'append' : 'prepend'](start);
          start.focus();
          const wrong = stop => {
            const e = document.activeElement, name = x => x ? `<${x.localName}> '${(x.textContent || '').trim().slice(0, 40)}'` : 'nothing';
            if (e !== stops[stop]) return `stop ${stop + 1} is ${name(e)}, not ${name(stops[stop])}`;
            const style = getComputedStyle(e);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name(e)} shows no ring`;
            const box = e.parentElement.closest('.scroll'), clip = box ? box.getBoundingClientRect() : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
            const seen = [...e.getClientRects()].some(r => {
              const left = Math.max(r.left, clip.left, 0), right = Math.min(r.right, clip.right, innerWidth), top = Math.max(r.top, clip.top, 0), bottom = Math.min(r.bottom, clip.bottom, innerHeight);
              return right > left && bottom > top && [.1, .3, .5, .7, .9].some(x => [.1, .3, .5, .7, .9].some(y => {
                const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
                return hit !== null && e.contains(hit);
              }));
            });
            if (seen) return null;
            const r = e.getBoundingClientRect(), over = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
            return `${name(e)} cannot be seen: ${Math.round(r.left)},${Math.round(r.top)} ${Math.round(r.width)}×${Math.round(r.height)} of ${innerWidth}×${innerHeight}, ${over ? 'under ' + name(over) : 'outside'}`;
          };
          window.said = [];
          removeEventListener('keyup', window.look);
          addEventListener('keyup', window.look = () => said.push(wrong(said.length)));
          return stops.length;
        }
        """;
}
