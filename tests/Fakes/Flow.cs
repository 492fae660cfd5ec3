using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Fakes;

/// <summary>Walks a drawn extract through the true stages up to a release, with nothing outside.</summary>
public static class Flow
{
    public static CalendarEntry Due { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(1)), null, Text.Empty);

    /// <summary>What a figure published elsewhere becomes; throws with the findings if it is refused.</summary>
    public static ProtectedTable Table(string drawing, DatasetStructure? structure = null)
    {
        structure ??= Structures.People;
        var @checked = Checking.Check(new Picture(drawing, structure, published: true), structure, Picture.Published);
        var accepted = @checked as Checked.Accepted ?? throw new InvalidOperationException(string.Join('\n', @checked.Findings));
        var holdings = Holdings.Of(structure, [.. accepted.Extract.Observations.Select(o => new StoredObservation(1, o))]);
        return ((Protection.Protection.Passed)Disclose(holdings)).Table;
    }

    /// <summary>With no earlier version and the least effort.</summary>
    public static Protection.Protection Disclose(Holdings holdings) => holdings.Structure.Disclosure == Statistics.Disclosure.PublishedElsewhere
        ? Protection.Disclosure.PublishedElsewhere(holdings) : Protection.Disclosure.Protect(holdings, [], null, new Effort(1, 0));

    public static Catalogue Catalogue(params Register[] registers) => new(
        new Publisher(new Uri("https://counts.example/"), Code.Of("TEST"), Texts.Of("Counts"), Texts.Of("Tested"), Texts.Of("Nobody"), "mail@counts.example", new Uri("https://creativecommons.org/licenses/by/4.0/"), []),
        new Calendar([Due]), [Structures.People], [.. registers], [],
        Rule.All.Select(rule => rule.Code).Concat(CrossRule.All.Select(rule => rule.Code)).ToImmutableSortedDictionary(code => code, code => Texts.Of("{measure}, {period}: does not agree")), []);

    public static Releasing Releasing(params Register[] registers) => new(Catalogue(registers), Texts.Languages, 1);

    /// <summary>The first release of a drawn extract.</summary>
    public static Release Release(string drawing) =>
        ((Outcome.Made)Releasing().Of([Table(drawing)], Previous.None, Due)).Release;

    /// <summary>What the public has after that release.</summary>
    public static Previous After(Release release, Previous? before = null) => new(release.Id,
        (before ?? Previous.None).Editions.SetItems(release.Editions.Select(e => KeyValuePair.Create(e.Structure.Id, e))),
        (before ?? Previous.None).Registers.SetItems(release.Registers.Select(r => KeyValuePair.Create(r.Structure.Id, r))),
        release.Publisher, release.Calendar);
}
