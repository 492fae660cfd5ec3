using System.Reflection;
using System.Runtime.CompilerServices;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Site;

/// <summary>A shelf of releases and the status of partners in, the files of the site out. Same shelf, same status, same words, same assets: same bytes.</summary>
public static class SiteBuilder
{
    static readonly string[] LanguageOrder = ["nl", "fr", "de", "en"];

    /// <summary>Compiles the components ahead. It is most of a first build, so a program may do this beside something else; skipped, nothing is missing.</summary>
    public static void Prepare()
    {
        foreach (var method in typeof(SiteBuilder).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsAbstract && !method.ContainsGenericParameters))
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }

    /// <summary>Every page and asset that is not already on the shelf, in order of path.</summary>
    /// <param name="assets">Files of dashboard/assets by name: the parts of the <see cref="Stylesheet"/>, <c>favicon.svg</c>, <c>accessibility.json</c> (what the statement says was tested).</param>
    /// <param name="plans">Files of dashboard/figures, read.</param>
    /// <param name="status">Goes public with the pages; <see cref="StatusPages"/> renews it alone. It says whether the site is a rehearsal.</param>
    /// <exception cref="FormatException">A plan asks for what a dataset on the shelf does not have.</exception>
    public static IReadOnlyList<PublicFile> Build(
        Shelf shelf, IReadOnlyDictionary<string, Words> words, IReadOnlyDictionary<string, byte[]> assets, IReadOnlyDictionary<string, TopicPlan> plans, DataStatus status)
    {
        if (Faults(shelf, plans) is { Length: > 0 } faults) throw new FormatException(faults);
        var (file, published) = StatusPages.Published(status);
        var site = Wide(shelf, words, assets, plans, published);
        var pages = SiteMap.Pages(shelf, published, Reading.OwnTest.Read(assets["accessibility.json"])).ToList();
        using var renderer = new PageRenderer();
        return
        [
            .. new[]
            {
                Stylesheet.File(assets),
                file,
                new PublicFile("assets/favicon.svg", assets["favicon.svg"]),
                new PublicFile("index.html", renderer.Page<Parts.Choice>(new() { ["Site"] = site, ["Words"] = words })),
                new PublicFile("404.html", renderer.Page<Parts.NotFound>(new() { ["Site"] = site, ["Words"] = words })),
            }
            .Concat(site.Scripts?.Files ?? [])
            .Concat(words.Values.SelectBeside(language => In(language, site, pages)).SelectMany(files => files))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    internal static SiteWide Wide(
        Shelf shelf, IReadOnlyDictionary<string, Words> words, IReadOnlyDictionary<string, byte[]> assets, IReadOnlyDictionary<string, TopicPlan> plans, DataStatus status) =>
        new(shelf, Languages(words), $"/{Stylesheet.File(assets).Path}", plans, status.Rehearsal) { Look = Stylesheet.Text(assets), Scripts = Scripts.Of(assets) };

    /// <summary>A dataset that is not on the shelf is no fault: its charts wait for it.</summary>
    static string Faults(Shelf shelf, IReadOnlyDictionary<string, TopicPlan> plans)
    {
        var structures = shelf.Editions.ToDictionary(edition => $"{edition.Structure.Id}", edition => edition.Structure);
        var happenings = Reading.Registers.Rows(shelf, "events").Select(row => $"{row.Id}").ToHashSet();
        return string.Join('\n', plans.Values
            .Select(plan => plan with { Datasets = [.. plan.Datasets.Where(dataset => structures.ContainsKey(dataset.Id))] })
            .SelectMany(plan => PlanFaults.Of(plan, structures.GetValueOrDefault, happenings)));
    }

    /// <summary>Languages share nothing but what is only read, so they are written beside one another.</summary>
    internal static List<PublicFile> In(Words words, SiteWide site, IReadOnlyList<SitePage> pages)
    {
        var (sentences, charts) = (new Sentences(words), new Reading.PageCharts());
        using var renderer = new PageRenderer();
        return [.. pages.SelectMany(Files)];

        IEnumerable<PublicFile> Files(SitePage page)
        {
            var here = new Here(site, words, sentences, page.Path) { Charts = charts };
            here = here with { Figures = page.Figures(here) };
            yield return new($"{words.Language}/{page.Path}index.html", renderer.Page<Parts.Root>(new() { ["Here"] = here, ["Page"] = page }));
            foreach (var figure in here.Figures) yield return Charts.FigureFile.Of(here, figure);
        }
    }

    /// <summary>Dutch, French, German, English, then any language that comes later.</summary>
    internal static IReadOnlyList<(string Code, string Name)> Languages(IReadOnlyDictionary<string, Words> words) =>
        [.. LanguageOrder.Where(words.ContainsKey).Concat(words.Keys.Except(LanguageOrder).Order(StringComparer.Ordinal))
            .Select(language => (language, words[language]["language.name"]))];
}
