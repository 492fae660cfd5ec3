using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>Pictures and numbers that readers take with them say what they are and where they are from.</summary>
public sealed class What_is_taken_home(PublishedSite site)
{
    static async Task<(string Name, byte[] Bytes)> TakeAsync(ILocator figure, string kind)
    {
        var download = await figure.Page.RunAndWaitForDownloadAsync(() => figure.Locator($"[data-do={kind}]").ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("nl", ColorScheme.Light)]
    [InlineData("fr", ColorScheme.Dark)]
    public async Task A_picture_holds_title_source_version_and_date_and_looks_as_by_day(string language, ColorScheme scheme)
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address, new() { ColorScheme = scheme });
        var chart = ChartOfThePage.All(site, language).First(chart => chart.Page == $"/{language}/inmates/");
        var figure = await reader.OpenAsync(chart);
        var (name, bytes) = await TakeAsync(figure, "svg");
        Assert.Equal($"inmates-{chart.Id}-{chart.Text("release")}-{language}.svg", name);
        var svg = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        var text = Plain(string.Join(' ', svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)));
        Assert.All(
            chart.Sources.Concat([chart.Text("title"), chart.Text("finding"), chart.Text("unit"), chart.Text("page"), chart.Text("licence"), chart.Word("release"), chart.Word("version")]),
            said => Assert.Contains(Plain(said), text, StringComparison.Ordinal));
        Assert.Equal(await figure.Locator("svg [data-r]").CountAsync() > 0, svg.Descendants().Any(element => element.Name.LocalName is "circle" or "rect" or "line"));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "script" or "foreignObject" or "image" or "a");
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName is "class" or "style" or "href" || attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal));
        // The ink of night on white paper would be read by nobody.
        Assert.DoesNotContain("rgb(232, 237, 242)", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains(svg.Descendants().Attributes("fill"), fill => fill.Value == "rgb(22, 32, 43)");

        var (_, png) = await TakeAsync(figure, "png");
        Assert.True(await AreTheSameAsync(reader.Page.Context, bytes, png) > 0.99, "the picture as PNG is another than the one as SVG");
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_picture_of_a_part_shows_that_part_and_says_which()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address, new() { ColorScheme = ColorScheme.Dark });
        var chart = ChartOfThePage.All(site, "nl").First(chart => chart.Page != "/nl/" && chart.Series.Count > 1);
        var figure = await reader.OpenAsync(chart);
        var ways = await Reader.ExploreAsync(figure);
        var label = ways.Locator("label:has(input[type=checkbox])").First;
        await label.Locator("input").UncheckAsync();
        var (_, bytes) = await TakeAsync(figure, "svg");
        var text = Plain(string.Join(' ', XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)));
        Assert.Contains(Plain(chart.Word("filtered").Replace("{what}", chart.Word("without").Replace("{series}", (await label.InnerTextAsync()).Trim(), StringComparison.Ordinal), StringComparison.Ordinal)), text, StringComparison.Ordinal);
        Assert.DoesNotContain("rgb(232, 237, 242)", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var (_, png) = await TakeAsync(figure, "png");
        Assert.True(await AreTheSameAsync(reader.Page.Context, bytes, png) > 0.99, "the picture as PNG is another than the one as SVG");
        reader.FindsNothingWrong();
    }

    [Fact]
    public async Task A_file_of_numbers_holds_the_rows_shown_and_no_others_each_with_its_origin()
    {
        await using var reader = await Reader.OfAsync(site.Chromium, site.Address);
        var chart = ChartOfThePage.All(site, "fr").First(chart => chart.Series.Count > 1 && chart.Years.Count > 1);
        var year = chart.Years[^1];
        var series = chart.Series[0];
        var figure = await reader.OpenAsync(chart, $"?{chart.Id}=chart;from={year};off={Escaped(series)}");
        await Reader.TakenAsync(figure);
        var (name, bytes) = await TakeAsync(figure, "csv");
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.StartsWith("PERIOD_START,PERIOD_END,SERIES,", lines[0], StringComparison.Ordinal);
        var shown = chart.Rows.Where(row => ((string)row["to"]!).CompareTo(year) > 0 && (string)row["series"]! != series).ToList();
        Assert.Equal(shown.Count, lines.Length - 2);
        Assert.All(shown.Zip(lines[1..^1]), pair =>
        {
            Assert.StartsWith($"{(string)pair.First["from"]!},{(string)pair.First["to"]!},", pair.Second, StringComparison.Ordinal);
            Assert.All([.. pair.First["cells"]!.AsArray().Select(cell => (string)cell!), chart.Text("title"), chart.Text("release"), chart.Word("version"), chart.Text("page")], cell => Assert.Contains(cell.Replace("\"", "\"\"", StringComparison.Ordinal), pair.Second, StringComparison.Ordinal));
        });
        reader.FindsNothingWrong();
    }

    /// <summary>The share of points that two pictures have in common.</summary>
    static async Task<double> AreTheSameAsync(IBrowserContext context, byte[] svg, byte[] png)
    {
        var page = await context.NewPageAsync();
        var same = await page.EvaluateAsync<double>("""
            async ([svg, png]) => {
              const paint = async (address, width, height) => {
                const picture = new Image();
                picture.src = address;
                await picture.decode();
                const canvas = Object.assign(document.createElement('canvas'), { width: width ?? picture.naturalWidth, height: height ?? picture.naturalHeight });
                canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
                return canvas;
              };
              const one = await paint(`data:image/png;base64,${png}`), other = await paint(`data:image/svg+xml;base64,${svg}`, one.width, one.height);
              const [a, b] = [one, other].map(c => new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer));
              if (new Set(a).size < 10) return 0;
              return a.filter((point, at) => point === b[at]).length / a.length;
            }
            """, new[] { Convert.ToBase64String(svg), Convert.ToBase64String(png) });
        await page.CloseAsync();
        return same;
    }

    static string Escaped(string key) => string.Concat(key.EnumerateRunes().Select(rune => rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_') ? rune.ToString() : $"~{rune.Value:x}~"));

    static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
