using System.Text.Json.Nodes;

namespace Transparency.Tests.Browser.Charts;

/// <summary>A chart of the site that can be asked, with the data that stands beside its page.</summary>
/// <param name="Page"><c>/nl/inmates/</c></param>
public sealed record ChartOfThePage(string Page, string Id, JsonNode Data)
{
    const string Ending = ".figure.json";

    public string File => $"{Page}{Id}{Ending}";

    /// <summary>All of one language, in order of address.</summary>
    public static IReadOnlyList<ChartOfThePage> All(PublishedSite site, string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(site.Folder, language), "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new ChartOfThePage(
            "/" + Path.GetRelativePath(site.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/", Path.GetFileName(file)[..^Ending.Length], JsonNode.Parse(System.IO.File.ReadAllText(file))!)),
    ];

    public bool HasShares => Data["shares"] is not null;

    public bool IsOfTime => (string?)Data["plotly"]!["layout"]!["xaxis"]!["type"] == "date";

    public IReadOnlyList<JsonNode> Rows => [.. Data["rows"]!.AsArray().Select(row => row!)];

    public IReadOnlyList<string> Series => [.. Rows.Select(row => (string)row["series"]!).Distinct()];

    public IReadOnlyList<string> Years => [.. Rows.SelectMany(row => new[] { (string)row["from"]!, (string)row["to"]! }).Where(day => day.Length > 0).Select(day => day[..4]).Distinct().Order(StringComparer.Ordinal)];

    public string Word(string key) => (string)Data["words"]![key]!;

    public string Text(string member) => (string)Data[member]!;

    public IReadOnlyList<string> Sources => [.. Data["sources"]!.AsArray().Select(source => (string)source!)];

    public override string ToString() => $"{Page}#{Id}";
}
