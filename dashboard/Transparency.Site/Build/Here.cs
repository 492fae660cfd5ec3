using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Site.Charts;
using Transparency.Site.Reading;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>Where a component stands: on which page, in which language, of which site.</summary>
/// <param name="Path">The page's address below the language, with a closing slash: <c>data/celex-inmates/</c>; empty for the overview.</param>
public sealed record Here(SiteWide Site, Words Words, Sentences Sentences, string Path)
{
    public string Language => Words.Language;

    /// <summary>The charts of this language.</summary>
    public PageCharts Charts { get; init; } = new();

    /// <summary>Those of this page that also stand beside it as data.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public Shelf Shelf => Site.Shelf;

    public ShelvedRelease Release => Site.Release;

    public Publisher Publisher => Site.Release.Publisher;

    /// <summary>The address of a page in the reader's language.</summary>
    public string To(string path) => $"/{Language}/{path}";

    /// <summary>Where a figure of this page stands as data.</summary>
    public string DataOf(Figure figure) => To($"{Path}{figure.Id}.figure.json");

    /// <summary>The address that a citation or a machine needs: with the publisher's own host.</summary>
    public string Absolute(string address) => new Uri(Publisher.BaseAddress, address.TrimStart('/')).ToString();
}

/// <summary>What all pages of one build share.</summary>
/// <param name="Languages">Each by its own name, in the order of the language switch.</param>
/// <param name="Stylesheet">Address of the stylesheet, named by its content.</param>
/// <param name="Plans">What topic pages show, by topic.</param>
/// <param name="Rehearsal">Every page says that partner data is synthetic, and asks robots to stay away.</param>
public sealed record SiteWide(
    Shelf Shelf, IReadOnlyList<(string Code, string Name)> Languages, string Stylesheet, IReadOnlyDictionary<string, TopicPlan> Plans, bool Rehearsal)
{
    /// <summary>
    /// The styles that pages with charts carry in themselves, so that they are seen a round trip earlier. They link the stylesheet, too, last of
    /// all: a server whose policy does not name these styles yet only takes the time away again. Null: they link it first, as all others do.
    /// </summary>
    public string? Look { get; init; }

    /// <summary>Null where the program was made without them: charts stand still, and a page with charts says so.</summary>
    public Scripts? Scripts { get; init; }

    public TopicPlan PlanOf(Code topic) => Plans.TryGetValue($"{topic}", out var plan) ? plan : TopicPlan.Empty($"{topic}");

    public ShelvedRelease Release => Shelf.Newest
        ?? throw new InvalidOperationException("A site is built from a shelf with at least one release; make a release first.");
}
