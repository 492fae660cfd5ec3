using Transparency.Flow;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;
using Disclosure = Transparency.Protection.Disclosure;

namespace Transparency.Tests.Protecting;

/// <summary>Protected releases one after the other, each through the true stages and the true checker, which sees what came before.</summary>
sealed class Chain(DatasetStructure? first = null)
{
    DatasetStructure structure = first ?? Prisons.Structure;
    ProtectionReport? report;

    /// <summary>On the newest version.</summary>
    public ProtectionReport Report => report!;

    public Shelf Shelf { get; private set; } = Shelf.Empty;

    /// <summary>From here on other tables are published.</summary>
    public void Change(DatasetStructure other) => structure = other;

    public Edition Newest => Shelf.NewestOf(structure.Id)!.Edition;

    /// <returns>Null, or why it was not released.</returns>
    public string? Release(IReadOnlyDictionary<(string Kind, string Prison, int Month), int> counts, ulong seed = 1) => Release(Prisons.Held(counts, structure), new(seed, 1_000_000));

    /// <returns>Null, or why it was not released.</returns>
    public string? Release(Holdings holdings, Effort effort)
    {
        var made = Disclosure.Protect(holdings, [.. Shelf.VersionsOf(structure.Id).Select(version => version.Edition)], report, effort);
        return made switch
        {
            Protection.Protection.Passed passed => Put(passed.Table),
            Protection.Protection.NotProtectable not => not.Sentence,
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>Puts a table before the checker as if nothing had been released: what a careless second protection would do.</summary>
    public string? ReleaseForgetful(IReadOnlyDictionary<(string Kind, string Prison, int Month), int> counts, ulong seed) =>
        Put(((Protection.Protection.Passed)Disclosure.Protect(Prisons.Held(counts, structure), [], null, new Effort(seed, 0))).Table);

    string? Put(ProtectedTable table)
    {
        var release = ((Outcome.Made)Fakes.Flow.Releasing().Of([table], Shelf.Previous, Fakes.Flow.Due)).Release;
        var proof = ProtectionReportJson.Write(table.Report!);
        switch (ReleaseFolder.Assemble(release, Shelf, (before, folder) => Inspecting.Inspect(before, folder, proof), (_, _) => []))
        {
            case Assembled.Whole whole:
                (Shelf, report) = (Shelf.With(whole.Files), ProtectionReportJson.Read(proof));
                return null;
            case Assembled.KeptIn kept:
                return string.Join(' ', kept.Sentences);
            default:
                throw new InvalidOperationException();
        }
    }

    public Cell At(string kind, string prison, string period) => Newest.Observations
        .Single(o => o.Series.Dimensions[0] == Code.Of(kind) && o.Series.Dimensions[1] == Code.Of(prison) && $"{o.Period}" == period).Cell;
}
