using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser;

static class Looking
{
    const int PagesAtOnce = 4;

    /// <summary>Opens each page and hands back all that was found. A browser mostly waits, so several pages are open at once.</summary>
    /// <param name="look">What is wrong with the page; it stands at the address.</param>
    /// <param name="listen">To whatever happens in any of the pages.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(
        this PublishedSite site, BrowserNewContextOptions options, IEnumerable<string> addresses, Func<IPage, string, Task<IEnumerable<string>>> look,
        Action<IBrowserContext, Action<string>>? listen = null)
    {
        await using var context = await site.Chromium.NewContextAsync(options);
        var todo = new ConcurrentQueue<string>(addresses);
        Assert.NotEmpty(todo);
        var found = new ConcurrentQueue<string>();
        listen?.Invoke(context, found.Enqueue);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(PagesAtOnce, todo.Count)).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (todo.TryDequeue(out var address))
            {
                await page.GotoAsync(site.Address + address);
                foreach (var what in await look(page, address)) found.Enqueue($"{address}: {what}");
            }
        }));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>Opens each page and fails with all that was found.</summary>
    public static async Task LookAsync(
        this PublishedSite site, BrowserNewContextOptions options, IEnumerable<string> addresses, Func<IPage, string, Task<IEnumerable<string>>> look,
        Action<IBrowserContext, Action<string>>? listen = null) => MustBeEmpty(await site.FindAsync(options, addresses, look, listen));

    /// <summary>As text for people: a hundred lines are read, a thousand are not.</summary>
    public static void MustBeEmpty(IReadOnlyCollection<string> found) =>
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found.Take(100))}");
}
