using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Transparency.Site;
using Transparency.Site.Charts;
using Transparency.Tests.Charts;
using Transparency.Tests.Published;

namespace Transparency.Tests.Live;

/// <summary>Figures as data: of the true release, with the page each stands beside; and of small drawn ones.</summary>
static class LiveFigures
{
    const string Ending = ".figure.json";

    public static IEnumerable<string> Paths(BuiltSite site) => site.Tree.Keys.Where(path => path.EndsWith(Ending, StringComparison.Ordinal));

    public static JsonElement Of(BuiltSite site, string path) => JsonDocument.Parse(site.Tree[path].Bytes).RootElement;

    /// <summary>The page a figure stands beside.</summary>
    public static (IElement Figure, IElement Table) On(BuiltSite site, string path)
    {
        var page = site.Pages[path[..(path.LastIndexOf('/') + 1)] + "index.html"];
        var figure = page.QuerySelector($"figure[data-figure='/{path}']") ?? throw new InvalidOperationException($"The page beside {path} shows no such figure.");
        return (figure, page.GetElementById(figure.Id![..^1] + "t")!.Closest("table")!);
    }

    /// <summary>A figure drawn for a test, as data.</summary>
    public static JsonElement Written(Figure figure, string language = "en") => JsonDocument.Parse(Bytes(figure, language)).RootElement;

    public static ReadOnlyMemory<byte> Bytes(Figure figure, string language = "en") => FigureFile.Of(Here(language), figure).Bytes;

    static Here Here(string language) =>
        new(new SiteWide(TrueFlow.Shelf, SiteBuilder.Languages(TrueFlow.Words), "", TrueFlow.Plans, false), TrueFlow.Words[language], new Sentences(TrueFlow.Words[language]), "inmates/");

    /// <summary>Both drawings of a figure, shares where there are any.</summary>
    public static IEnumerable<JsonElement> Drawings(this JsonElement figure) =>
        new[] { "plotly", "shares" }.Where(name => figure.TryGetProperty(name, out _)).Select(name => figure.GetProperty(name));

    /// <summary>Every point that stands for a row, with its place on the axis of values.</summary>
    public static IEnumerable<(int Row, JsonElement Value)> Points(this JsonElement drawing) =>
        from trace in drawing.GetProperty("data").EnumerateArray()
        where trace.TryGetProperty("customdata", out _)
        let lies = trace.TryGetProperty("orientation", out var way) && way.GetString() == "h"
        from point in trace.GetProperty("customdata").EnumerateArray().Zip(trace.GetProperty(lies ? "x" : "y").EnumerateArray())
        where point.First.ValueKind == JsonValueKind.Number
        select (point.First.GetInt32(), point.Second);

    /// <summary>Every text of a JSON value, wherever it stands.</summary>
    public static IEnumerable<string> Texts(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Value.Texts()),
        _ => [],
    };

    public static IEnumerable<Figure> Drawn(string language = "en") => MarkupTests.All(language);
}
