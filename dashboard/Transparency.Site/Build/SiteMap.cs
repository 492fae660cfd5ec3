using Transparency.Formats;
using Transparency.Site.Pages;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>All pages, told from the shelf, the published status and the own test of accessibility: a dataset or a release more makes its own pages.</summary>
static class SiteMap
{
    public static IEnumerable<SitePage> Pages(Shelf shelf, DataStatus status, Reading.OwnTest test) =>
    [
        SitePage.Of<HomePage>("", "home") with { Figures = here => [.. here.Charts.Glance(here).Select(shown => shown.Figure)] },
        .. Topics.On(shelf).Select(topic => SitePage.Of<TopicPage>($"{topic}/", $"topic.{topic}") with
        {
            Parameters = new() { ["Topic"] = topic },
            Figures = here => [.. Topics.Folders(here, topic).SelectMany(folder => here.Charts.Of(here, Reading.Materials.Of(here, folder.Edition))).Select(shown => shown.Figure)],
        }),
        .. PlanPages.On(shelf),
        .. shelf.NewestOf(Code.Of(Plans.IndicatorRegister.Id)) is null ? [] : new[] { SitePage.Of<IndicatorsPage>("indicators/", "indicators") },
        SitePage.Of<DataPage>("data/", "data"),
        .. shelf.Datasets.Select(id => shelf.NewestOf(id)!).SelectMany(DatasetPages),
        StatusPages.Page(status),
        SitePage.Of<ReleasesPage>("releases/", "releases"),
        .. shelf.Releases.Select(Release),
        SitePage.Of<SourcesPage>("sources/", "sources"),
        SitePage.Of<GapsPage>("gaps/", "gaps"),
        SitePage.Of<GlossaryPage>("glossary/", "glossary"),
        SitePage.Of<MethodPage>("method/", "method"),
        SitePage.Of<QualityPage>("method/quality/", "quality"),
        SitePage.Of<MisusePage>("method/misuse/", "misuse"),
        SitePage.Of<CorrectionsPage>("corrections/", "corrections"),
        SitePage.Of<AboutPage>("about/", "about"),
        SitePage.Of<AccessibilityPage>("accessibility/", "accessibility") with { Parameters = new() { ["Test"] = test } },
    ];

    static IEnumerable<SitePage> DatasetPages(DatasetFolder folder)
    {
        var parameters = new Dictionary<string, object> { ["Folder"] = folder };
        var description = folder.IsRegister ? folder.Register.Structure.Description : folder.Edition.Structure.Description;
        yield return new($"data/{folder.Dataset}/", words => folder.Title[words.Language], words => description[words.Language],
            folder.IsRegister ? typeof(RegisterPage) : typeof(DatasetPage), parameters);
        yield return new($"data/{folder.Dataset}/versions/", words => words.Fill("versions.title", ("dataset", folder.Title)),
            words => words["versions.lead"], typeof(VersionsPage), parameters);
    }

    static SitePage Release(ShelvedRelease release) => new($"releases/{release.Id}/",
        words => words.Fill("release.title", ("date", Reading.Moments.Moment(words, release.Released))),
        words => Reading.ReleaseWords.Sum(words, release), typeof(ReleasePage), new() { ["Release"] = release });
}

/// <summary>Topic pages: one for each topic that a dataset on the shelf belongs to.</summary>
public static class Topics
{
    /// <summary>The newest of each dataset of a topic, in the order of its plan.</summary>
    public static IReadOnlyList<DatasetFolder> Folders(Here here, Code topic) =>
    [
        .. here.Shelf.Datasets.Select(id => here.Shelf.NewestOf(id)!)
            .Where(folder => !folder.IsRegister && folder.Edition.Structure.Topic == topic).OrderBy(folder => here.Site.PlanOf(topic).PlaceOf(folder.Dataset)),
    ];

    public static IEnumerable<Code> On(Shelf shelf) => shelf.Editions.Select(edition => edition.Structure.Topic).Distinct().Order();
}
