namespace Transparency.Tests.Browser;

/// <summary>
/// Pages of one kind (datasets, actions of plans, versions for ever) are made by one template. What holds of its longest and its shortest page
/// is taken to hold of the others where there is no time for all; the long run takes no such thing.
/// </summary>
static class Templates
{
    static readonly string[] Topics = ["inmates", "occupancy", "disengagement", "after-prison", "abroad"];

    static readonly string[] Views = ["status", "versions", "by-due", "by-status", "by-minister", "by-objective"];

    /// <summary>Everything a reader of the language can open, those pages included that speak all languages.</summary>
    public static IEnumerable<string> In(this PublishedSite site, string language) =>
        site.Pages.Where(page => page.StartsWith($"/{language}/", StringComparison.Ordinal))
            .Concat(site.VersionPages.Where(page => page.EndsWith($".{language}.html", StringComparison.Ordinal)))
            .Concat(["/", "/404.html"]);

    /// <summary>One page a template: the shortest.</summary>
    public static IEnumerable<string> ShortestOfEachTemplate(this PublishedSite site, string language) => site.ByTemplate(language).Select(pages => pages.MinBy(site.Length)!);

    public static IEnumerable<string> LongestAndShortestOfEachTemplate(this PublishedSite site, string language) =>
        site.ByTemplate(language).SelectMany(pages => new[] { pages.MaxBy(site.Length)!, pages.MinBy(site.Length)! }.Distinct());

    public static IEnumerable<IGrouping<string, string>> ByTemplate(this PublishedSite site, string language) => site.In(language).GroupBy(site.Template);

    /// <summary>An address with a star where many pages differ. A register has another template than a table of figures.</summary>
    static string Template(this PublishedSite site, string address)
    {
        var parts = address.Trim('/').Split('/');
        if (parts[0] == "data") return $"data/{Kind(site, parts[1])}/version";
        if (parts.Length == 2 && Topics.Contains(parts[1])) return $"{parts[0]}/topic";
        if (parts.Length < 3 || parts[1] is not ("data" or "releases" or "plans")) return address;
        return string.Join('/', parts.Select((part, place) => place < 2 || Views.Contains(part) ? part : parts[1] == "data" && place == 2 ? Kind(site, part) : "*"));
    }

    static string Kind(PublishedSite site, string dataset) => site.IsRegister(dataset) ? "register" : "table";
}
