using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Transparency.Tests.Browser.Charts;

/// <summary>Whatever a label says, it is text: in the page, in a live chart, in what is taken home.</summary>
public sealed class Hostile_labels(PublishedSite site)
{
    /// <summary>Members of a figure's file that are no text for readers.</summary>
    static readonly string[] NoLabels = ["id", "page", "from", "to", "series", "type", "mode", "orientation", "color", "gridcolor", "linecolor", "tickcolor", "fillcolor", "bgcolor", "symbol", "dash", "shape",
        "xref", "yref", "xanchor", "yanchor", "xaxis", "yaxis", "x", "y", "x0", "x1", "y0", "y1", "range", "layer", "textposition", "legendgroup", "hoverinfo", "barmode", "separators", "tickformat", "paper_bgcolor", "plot_bgcolor", "decimal", "group",
        "tickvals", "dtickrange", "ticklabelmode", "rangemode", "release", "insidetextanchor", "automargin", "align", "side", "tickmode", "constraintext", "family", "fill", "anchor", "overlaying", "ticks", "ticklabelposition", "dtick", "tick0", "axref", "ayref", "value"];

    public static TheoryData<string, string> Labels => new()
    {
        { "markup", "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script><svg onload='window.pwned=1'>" },
        { "links", "<a href=\"javascript:window.pwned=1\" target=_blank>x</a><b>bold</b><i>i</i><sub>s</sub>" },
        { "quotes", "\"'`--></title></style></script><iframe src=//evil.example>" },
        { "direction", "\u202Egnp.exe\u202C\u2066x\u2069" },
        { "length", string.Concat(Enumerable.Repeat("Wucherung", 1112)) },
        { "formula", "=HYPERLINK(\"https://evil.example\";\"x\")" },
        { "entities", "&lt;b&gt;&amp;amp;&#x3c;script&#x3e; %7B $& $1 {what}" },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task A_label_never_becomes_markup(string kind, string label)
    {
        var chart = ChartOfThePage.All(site, "en").First(chart => chart.Page == "/en/inmates/" && chart.Series.Count > 1);
        await using var doctored = await DoctoredSite.StartAsync(site, chart.Page, (path, text) =>
            path == chart.File ? Poisoned(JsonNode.Parse(text)!, label)!.ToJsonString() : path.EndsWith(".html", StringComparison.Ordinal) ? Page(chart, text, label) : text);
        await using var reader = await Reader.OfAsync(site.Chromium, doctored.Address);
        var figure = await reader.OpenAsync(chart);
        await figure.Locator(".plot").FocusAsync();
        await figure.Locator(".plot").PressAsync("Home");
        await SaysAsync(figure, label, kind);
        var ways = await Reader.ExploreAsync(figure);
        await Reader.TakenAsync(figure);
        await figure.Locator(".plot").FocusAsync();
        await figure.Locator(".plot").PressAsync("Home");
        await SaysAsync(figure, label, kind);
        Assert.Contains(Plain(label)[..10], Plain(await ways.InnerTextAsync()), StringComparison.Ordinal);
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.plot *, .ways *')].filter(e => /^(a|img|script|iframe|object|embed|style|form|foreignobject|image|use|sub|sup|i|em|strong)$/i.test(e.tagName) || [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value))).map(e => e.outerHTML.slice(0, 200))
            """));
        Assert.Equal(0, await reader.Page.Locator(".live text, .live tspan").EvaluateAllAsync<int>("texts => texts.filter(text => text.style.fontWeight === 'bold' || text.style.fontStyle === 'italic').length"));
        Assert.True(await reader.Page.EvaluateAsync<bool>("window.pwned === undefined"));
        Assert.True(await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, "the page scrolls sideways");

        await ways.Locator("input[type=checkbox]").First.UncheckAsync();
        foreach (var picture in new[] { "svg", "png", "csv" })
        {
            var download = await reader.Page.RunAndWaitForDownloadAsync(() => figure.Locator($"[data-do={picture}]").ClickAsync());
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
            if (picture == "svg") Assert.DoesNotContain(XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants(), element => element.Name.LocalName is "a" or "script" or "image" or "foreignObject" || element.Attributes().Any(one => one.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            if (picture == "csv") Assert.DoesNotMatch("(^|,|\")[=@\\t\\r]", string.Join('\n', Encoding.UTF8.GetString(bytes).Split("\r\n").Select(line => Regex.Replace(line, "\"\"", ""))));
        }
        reader.FindsNothingWrong();
    }

    static async Task SaysAsync(ILocator figure, string label, string kind)
    {
        var told = await Reader.Value(figure).EvaluateAsync<string>("value => value.textContent");
        Assert.True(Plain(told).Contains(Plain(label), StringComparison.Ordinal), $"{kind}: {told[..Math.Min(told.Length, 300)]}");
    }

    static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The label in every place of a figure's file where a text stands; in what plotly draws encoded as the program encodes it, and not.</summary>
    static JsonNode? Poisoned(JsonNode? node, string label, string name = "") => node switch
    {
        JsonObject whole => new JsonObject(whole.Select(member => KeyValuePair.Create(member.Key, NoLabels.Contains(member.Key) ? member.Value?.DeepClone() : Poisoned(member.Value, label, member.Key)))),
        JsonArray list => new JsonArray([.. list.Select(one => Poisoned(one, label, name))]),
        JsonValue value when value.TryGetValue<string>(out var text) && !text.StartsWith('#') && !text.StartsWith("rgb", StringComparison.Ordinal) => JsonValue.Create(label + text),
        _ => node?.DeepClone(),
    };

    /// <summary>The label at the head of each row of the chart's table, encoded as the program does.</summary>
    static string Page(ChartOfThePage chart, string html, string label)
    {
        var at = html.IndexOf($"id=\"{chart.Id}-t\"", StringComparison.Ordinal);
        return html[..at] + Regex.Replace(html[at..], "<th scope=\"row\">", match => match.Value + WebUtility.HtmlEncode(label));
    }
}
