using System.Collections.Immutable;
using System.Text;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Sandbox;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Protecting;

/// <summary>The rehearsal's dataset as the sandbox's well-behaved partner sends it, one month longer each time: decoded and checked like any extract.</summary>
sealed class MadeUpInmates
{
    public const int Months = Counts.Months;

    readonly Catalogue catalogue = CatalogueFolder.Read(new()
    {
        Catalogue = Path.Combine(AppContext.BaseDirectory, "catalogue"), RehearsalCatalogue = Path.Combine(AppContext.BaseDirectory, "rehearsal"), Rehearsal = true,
    });

    readonly Counts counts;

    public MadeUpInmates(int seed = 1)
    {
        Assert.True(Month.TryParse("2026-10", out var last));
        counts = new(seed, last);
    }

    public DatasetStructure Structure => catalogue.Datasets.Single(dataset => $"{dataset.Id}" == "rehearsal-inmates");

    /// <summary>What is held once that many of the 36 months have arrived.</summary>
    public Holdings Held(int months)
    {
        var good = catalogue.Partners.Single(partner => $"{partner.Id}" == "rehearsal-good");
        var rows = PartnerRows.Open(good, "inmates.csv", new MemoryStream(Encoding.UTF8.GetBytes(counts.Csv(months))));
        var accepted = Assert.IsType<Checked.Accepted>(Validation.Checking.Check(rows, Structure, new ExtractContext(new(2026, 11, 23), PublishedFigures: false, ImmutableDictionary<Code, Period>.Empty)));
        return Holdings.Of(Structure, [.. accepted.Extract.Observations.Select(observation => new StoredObservation(months, observation))]);
    }
}
