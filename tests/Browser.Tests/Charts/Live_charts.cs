using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>Plotly takes a chart over when it is asked, and everything a pointer can do the keys can, too.</summary>
public sealed class Live_charts(PublishedSite site)
{
    /// <summary>All figures of one language; the others are made by the same code from the same model.</summary>
    [Fact]
    public async Task Every_chart_of_the_site_comes_alive_in_its_own_place_without_a_word_from_the_browser()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var charts = ChartOfThePage.All(site, "de");
        Assert.True(charts.Count >= 10, $"{charts.Count} charts");
        foreach (var page in charts.GroupBy(chart => chart.Page))
        {
            await reader.OpenAsync(page.Key);
            await reader.LayOutAsync();
            var places = await reader.PlacesAsync();
            foreach (var chart in page)
            {
                var figure = reader.Figure(chart);
                var drawn = (await figure.Locator(".plot").BoundingBoxAsync())!;
                await figure.Locator(".plot").HoverAsync();
                await Reader.TakenAsync(figure);
                Assert.Equal((drawn.Width, drawn.Height), ((await figure.Locator(".plot").BoundingBoxAsync())!.Width, (await figure.Locator(".plot").BoundingBoxAsync())!.Height));
                var live = (await figure.Locator(".live").BoundingBoxAsync())!;
                Assert.Equal((drawn.Width, drawn.Height), (live.Width, live.Height));
                Assert.False(await figure.Locator(".plot > svg").IsVisibleAsync());
                await reader.Page.Mouse.MoveAsync(0, 0);
            }
            Assert.Equal(places, await reader.PlacesAsync());
            Assert.True(await reader.Page.EvaluateAsync<double>("window.shifted") < 0.001, $"{page.Key} moved: {await reader.Page.EvaluateAsync<string>("(window.shifts ?? []).join('\\n')")}");
        }
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task The_controls_open_over_the_page_and_close_without_moving_anything()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = Several("nl");
        var figure = await reader.OpenAsync(chart);
        var places = await reader.PlacesAsync();
        var ways = await Reader.ExploreAsync(figure);
        Assert.Equal(places, await reader.PlacesAsync());
        foreach (var control in await ways.Locator("button, select, input").AllAsync())
        {
            var box = (await control.BoundingBoxAsync())!;
            // A check box is pressed on its words as well.
            if (await control.EvaluateAsync<bool>("one => one.matches('input')")) box = (await control.Locator("xpath=..").BoundingBoxAsync())!;
            Assert.True(box.Width >= 24 && box.Height >= 24, $"{await control.InnerTextAsync()} is {box.Width} × {box.Height}");
        }
        await ways.PressAsync("Escape");
        Assert.False(await ways.IsVisibleAsync());
        Assert.Equal("explore", await reader.Page.EvaluateAsync<string>("document.activeElement.dataset.do"));
        await reader.Page.Keyboard.PressAsync("Enter");
        await ways.WaitForAsync();
        await reader.Page.Locator(".foot a").First.FocusAsync();
        Assert.False(await ways.IsVisibleAsync());
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_series_goes_and_comes_and_a_link_opens_as_it_was_sent()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = Several("nl");
        var figure = await reader.OpenAsync(chart);
        var ways = await Reader.ExploreAsync(figure);
        var box = ways.Locator("input[type=checkbox]").First;
        await box.UncheckAsync();
        Assert.Contains($"?{chart.Id}=chart;off=", reader.Page.Url, StringComparison.Ordinal);
        var rows = await RowsAsync(figure);
        Assert.Equal(chart.Rows.Count - chart.Rows.Count(row => (string)row["series"]! == chart.Series.First(series => rows.All(shown => (string)chart.Rows[shown]["series"]! != series))), rows.Count);

        await using var other = await Reader.OfAsync(site.Chromium, site.Address);
        var sent = await other.OpenAsync(chart, new Uri(reader.Page.Url).Query);
        await Reader.TakenAsync(sent);
        Assert.False(await (await Reader.ExploreAsync(sent)).Locator("input[type=checkbox]").First.IsCheckedAsync());
        Assert.Equal(rows, await RowsAsync(sent));

        await box.CheckAsync();
        Assert.Equal("", new Uri(reader.Page.Url).Query);
        Assert.Equal(chart.Rows.Count, (await RowsAsync(figure)).Count);
        reader.FindsNothingWrong();
        other.FindsNothingWrong();
    }

    [Fact]
    public async Task A_period_is_chosen_zoomed_and_taken_back_with_keys_alone()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = ChartOfThePage.All(site, "fr").Where(chart => chart.IsOfTime).MaxBy(chart => chart.Years.Count)!;
        var figure = await reader.OpenAsync(chart);
        var plot = figure.Locator(".plot");
        await plot.FocusAsync();
        await Reader.TakenAsync(figure);
        await plot.PressAsync("+");
        Assert.Contains($"?{chart.Id}=chart;", reader.Page.Url, StringComparison.Ordinal);
        var closer = reader.Page.Url;
        await plot.PressAsync("+");
        Assert.NotEqual(closer, reader.Page.Url);
        await plot.PressAsync("Backspace");
        Assert.Equal(closer, reader.Page.Url);
        await plot.PressAsync("0");
        Assert.Equal("", new Uri(reader.Page.Url).Query);

        var ways = await Reader.ExploreAsync(figure);
        var year = chart.Years[chart.Years.Count / 2];
        await ways.Locator("select").First.SelectOptionAsync(year);
        Assert.EndsWith($"?{chart.Id}=chart;from={year}", reader.Page.Url, StringComparison.Ordinal);
        Assert.Equal(chart.Rows.Index().Where(row => ((string)row.Item["to"]!).CompareTo(year) > 0).Select(row => row.Index), await RowsAsync(figure));
        Assert.StartsWith(year, await reader.Page.EvaluateAsync<string>($"document.querySelector('#{chart.Id}-f .live')._fullLayout.xaxis.range[0]"), StringComparison.Ordinal);
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_stretch_dragged_over_a_chart_is_the_period_that_is_shown()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = ChartOfThePage.All(site, "en").Where(chart => chart.IsOfTime).MaxBy(chart => chart.Years.Count)!;
        var figure = await reader.OpenAsync(chart);
        await figure.Locator(".plot").HoverAsync();
        await Reader.TakenAsync(figure);
        var box = (await figure.Locator(".live .nsewdrag").First.BoundingBoxAsync())!;
        await reader.Page.Mouse.MoveAsync(box.X + box.Width / 4, box.Y + box.Height / 2);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2, new() { Steps = 8 });
        await reader.Page.Mouse.UpAsync();
        await reader.Page.WaitForURLAsync($"**/?{chart.Id}=chart;from=*;to=*");
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task Shares_stand_in_place_of_counts_and_a_link_says_so()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = ChartOfThePage.All(site, "nl").First(chart => chart.HasShares);
        var figure = await reader.OpenAsync(chart, $"?{chart.Id}=chart;shares");
        await Reader.TakenAsync(figure);
        var ways = await Reader.ExploreAsync(figure);
        var shares = ways.GetByLabel(chart.Word("shares"));
        Assert.True(await shares.IsCheckedAsync());
        Assert.All(await ValuesAsync(reader, chart), value => Assert.InRange(value, 0, 100));
        var before = await ValuesAsync(reader, chart);
        await shares.UncheckAsync();
        Assert.NotEqual(before, await ValuesAsync(reader, chart));
        Assert.Equal("", new Uri(reader.Page.Url).Query);
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task The_table_takes_the_place_of_the_chart_and_shows_what_was_chosen()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = Several("de");
        var figure = await reader.OpenAsync(chart, $"?{chart.Id}=table");
        Assert.False(await figure.Locator(".plot").IsVisibleAsync());
        Assert.Equal(chart.Rows.Count, await figure.Locator("tr[data-r]:visible").CountAsync());
        var ways = await Reader.ExploreAsync(figure);
        await ways.Locator("input[type=checkbox]").First.UncheckAsync();
        await reader.Page.WaitForFunctionAsync("id => [...document.querySelectorAll(`#${id}-f tr[data-r]`)].some(row => row.hidden)", chart.Id);
        Assert.Equal(await RowsAsync(figure), [.. (await figure.Locator("tr[data-r]:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.r)")).Select(int.Parse)]);
        var switcher = figure.Locator("[data-do=view]");
        Assert.Equal("true", await switcher.GetAttributeAsync("aria-pressed"));
        await switcher.ClickAsync();
        Assert.True(await figure.Locator(".plot").IsVisibleAsync());
        Assert.Equal(0, await figure.Locator("tr[data-r]").CountAsync());
        Assert.Contains($"?{chart.Id}=chart;off=", reader.Page.Url, StringComparison.Ordinal);
        Assert.Contains(";off=", await reader.Page.Locator(".lang a[hreflang]").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        reader.FindsNothingWrong();
    }

    [Theory]
    [InlineData("?{0}=chart;from=nothing;to=2019-99;off=no-such-series;shares=yes;revised")]
    [InlineData("?{0}=%3Cscript%3E;off=~110000~.~zz~")]
    [InlineData("?{0}")]
    public async Task What_a_link_says_wrongly_is_passed_over(string query)
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = Several("en");
        var figure = await reader.OpenAsync(chart, string.Format(System.Globalization.CultureInfo.InvariantCulture, query, chart.Id));
        await Reader.ExploreAsync(figure);
        Assert.Equal(chart.Rows.Count, (await RowsAsync(figure)).Count);
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task Keys_go_on_at_the_same_figure_when_the_chart_comes_alive()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = ChartOfThePage.All(site, "nl").First(chart => chart.Rows.Count >= 5);
        var figure = await reader.OpenAsync(chart);
        var plot = figure.Locator(".plot");
        await figure.Locator("[data-do=view]").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await plot.PressAsync("ArrowLeft");
        var row = await Reader.Value(figure).GetAttributeAsync("data-row");
        await Reader.TakenAsync(figure);
        await reader.Page.WaitForTimeoutAsync(100);
        Assert.Equal(row, await Reader.Value(figure).GetAttributeAsync("data-row"));
        Assert.True(await plot.EvaluateAsync<bool>("plot => plot === document.activeElement"));
        Assert.Contains(((string)chart.Rows[int.Parse(row!, System.Globalization.CultureInfo.InvariantCulture)]["told"]![0]!).Trim(), await Reader.Value(figure).InnerTextAsync(), StringComparison.Ordinal);
    }

    ChartOfThePage Several(string language) => ChartOfThePage.All(site, language).First(chart => chart.Page != $"/{language}/" && chart.Series.Count > 1 && chart.Rows.Count <= 200);

    /// <summary>The rows that keys reach on a live chart.</summary>
    static async Task<IReadOnlyList<int>> RowsAsync(ILocator figure)
    {
        await figure.Page.WaitForTimeoutAsync(150);
        var plot = figure.Locator(".plot");
        if (!await plot.IsVisibleAsync()) return [.. (await figure.Locator("tr[data-r]:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.r)")).Select(int.Parse)];
        await plot.FocusAsync();
        await plot.PressAsync("Home");
        List<int> rows = [];
        while (int.Parse((await Reader.Value(figure).GetAttributeAsync("data-row"))!, System.Globalization.CultureInfo.InvariantCulture) is var row && !rows.Contains(row))
        {
            rows.Add(row);
            await plot.PressAsync("ArrowRight");
        }
        return rows;
    }

    static async Task<double[]> ValuesAsync(Reader reader, ChartOfThePage chart)
    {
        await reader.Page.WaitForTimeoutAsync(150);
        return await reader.Page.EvaluateAsync<double[]>("id => document.querySelector(`#${id}-f .live`).data.filter(trace => trace.customdata).flatMap(trace => trace.orientation === 'h' ? trace.x : trace.y).filter(value => typeof value === 'number')", chart.Id);
    }
}
