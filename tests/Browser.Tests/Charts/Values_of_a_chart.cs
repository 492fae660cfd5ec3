using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>The value of a mark is told at once, from what stands in the page.</summary>
public sealed class Values_of_a_chart(PublishedSite site)
{
    /// <summary>No script but the first, no data: as on a line that is down, or before either has come.</summary>
    async Task<Reader> AloneAsync(BrowserNewContextOptions? options = null)
    {
        var reader = await Reader.OfAsync(site.Chromium, site.Address, options);
        foreach (var one in new[] { "**/assets/live.*", "**/assets/plotly.*", "**/*.figure.json" }) await reader.Page.RouteAsync(one, route => route.AbortAsync());
        return reader;
    }

    [Fact]
    public async Task Every_mark_under_a_pointer_tells_what_its_row_says_without_a_request()
    {
        await using var reader = await AloneAsync();
        var told = 0;
        foreach (var chart in ChartOfThePage.All(site, "nl").Where(chart => chart.Page == "/nl/inmates/"))
        {
            var figure = await reader.OpenAsync(chart);
            foreach (var mark in await figure.Locator("svg [data-r]").AllAsync())
            {
                await mark.ScrollIntoViewIfNeededAsync();
                var box = (await mark.BoundingBoxAsync())!;
                await reader.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
                await HasItsRowAsync(reader, chart, figure);
                told++;
            }
        }
        Assert.True(told >= 10, $"{told} marks");
    }

    [Fact]
    public async Task Every_mark_is_reached_by_keys_and_tells_the_same()
    {
        await using var reader = await AloneAsync();
        var chart = ChartOfThePage.All(site, "fr").First(chart => chart.Rows.Count >= 5);
        var figure = await reader.OpenAsync(chart);
        var plot = figure.Locator(".plot");
        var marks = (await figure.Locator("svg [data-r]").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.dataset.r)")).Distinct().ToList();
        await plot.FocusAsync();
        List<string> reached = [];
        await plot.PressAsync("Home");
        for (var i = 0; i < marks.Count; i++)
        {
            await HasItsRowAsync(reader, chart, figure);
            reached.Add((await Reader.Value(figure).GetAttributeAsync("data-row"))!);
            Assert.True(await figure.Locator(".ring").IsVisibleAsync());
            await plot.PressAsync("ArrowRight");
        }
        Assert.Equal(marks.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
        Assert.Equal(reached[^1], await Reader.Value(figure).GetAttributeAsync("data-row"));
        await plot.PressAsync("Home");
        Assert.Equal(reached[0], await Reader.Value(figure).GetAttributeAsync("data-row"));
        await plot.PressAsync("Escape");
        Assert.False(await Reader.Value(figure).IsVisibleAsync());
    }

    [Fact]
    public async Task Whoever_comes_by_keys_is_told_the_last_figure_and_whoever_leaves_is_told_no_more()
    {
        await using var reader = await AloneAsync();
        var chart = ChartOfThePage.All(site, "nl")[0];
        var figure = await reader.OpenAsync(chart);
        await figure.Locator("[data-do=view]").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await HasItsRowAsync(reader, chart, figure);
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.False(await Reader.Value(figure).IsVisibleAsync());
    }

    [Fact]
    public async Task A_finger_is_told_at_once()
    {
        await using var reader = await AloneAsync(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 800 } });
        var chart = ChartOfThePage.All(site, "nl").First(chart => chart.Page == "/nl/inmates/");
        var figure = await reader.OpenAsync(chart);
        var mark = figure.Locator("svg [data-r]").Last;
        await mark.ScrollIntoViewIfNeededAsync();
        var box = (await mark.BoundingBoxAsync())!;
        await reader.Page.Touchscreen.TapAsync(box.X + box.Width / 2 + 8, box.Y + box.Height / 2 + 8);
        await HasItsRowAsync(reader, chart, figure);
        var value = (await Reader.Value(figure).BoundingBoxAsync())!;
        Assert.InRange(value.X, 0, 390 - value.Width);
    }

    /// <summary>The box tells every cell of the row that the page's table has at this place.</summary>
    static async Task HasItsRowAsync(Reader reader, ChartOfThePage chart, ILocator figure)
    {
        var value = Reader.Value(figure);
        Assert.True(await value.IsVisibleAsync(), $"{chart}: nothing is told");
        var row = await value.GetAttributeAsync("data-row");
        var told = await value.InnerTextAsync();
        var cells = await reader.Page.Locator($".scroll:has(#{chart.Id}-t) tr[data-r='{row}'] > *").AllInnerTextsAsync();
        Assert.NotEmpty(cells);
        Assert.All(cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0), cell => Assert.Contains(Plain(cell), Plain(told), StringComparison.Ordinal));
    }

    static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
