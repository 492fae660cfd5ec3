using System.Reflection;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Protect;

/// <summary>Property 1: a raw count has no way out.</summary>
public class TheShutDoor
{
    const string Drawing = """
        TIME_PERIOD OBS_VALUE
        2026-01     4
        """;

    [Fact]
    public void A_partners_dataset_that_does_not_say_how_is_not_released()
    {
        var ofPartners = Structures.People with { Disclosure = Transparency.Statistics.Disclosure.Protected };
        var refused = Assert.IsType<Protection.Protection.NotProtectable>(Flow.Disclose(Held(ofPartners, published: false)));
        Assert.Contains("does not say how its small counts are protected", refused.Sentence);
    }

    [Fact]
    public void A_partners_dataset_does_not_pass_as_published_elsewhere()
    {
        var ofPartners = Structures.People with { Disclosure = Transparency.Statistics.Disclosure.Protected };
        Assert.IsType<Protection.Protection.NotProtectable>(Protection.Disclosure.PublishedElsewhere(Held(ofPartners, published: true)));
    }

    [Fact]
    public void A_dataset_that_only_says_it_was_published_does_not_pass_either() =>
        Assert.IsType<Protection.Protection.NotProtectable>(Flow.Disclose(Held(Structures.People, published: false)));

    [Fact]
    public void What_was_published_elsewhere_passes_as_it_is() =>
        Assert.Equal(4, Assert.Single(Assert.IsType<Protection.Protection.Passed>(Flow.Disclose(Held(Structures.People, published: true))).Table.Observations).Cell.Exact);

    [Fact]
    public void Nothing_but_protect_makes_a_table_and_nothing_but_a_release_makes_an_edition()
    {
        foreach (var type in new[] { typeof(ProtectedTable), typeof(Release), typeof(Edition), typeof(RegisterEdition), typeof(AcceptedExtract), typeof(Holdings) })
            Assert.Empty(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        foreach (var type in new[] { typeof(Release), typeof(Edition), typeof(RegisterEdition) })
            Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.DoesNotContain(typeof(Holdings).GetProperties(BindingFlags.Public | BindingFlags.Instance), p => p.Name == "Observations");
        var takes = typeof(Releasing).GetMethod(nameof(Releasing.Of))!.GetParameters()[0].ParameterType;
        Assert.Equal(typeof(IReadOnlyCollection<ProtectedTable>), takes);
    }

    static Holdings Held(DatasetStructure structure, bool published)
    {
        var accepted = Assert.IsType<Checked.Accepted>(Checking.Check(new Picture(Drawing, structure, published), structure, published ? Picture.Published : Picture.Partner));
        return Holdings.Of(structure, [.. accepted.Extract.Observations.Select(o => new StoredObservation(1, o))]);
    }
}
