using System.Collections.Immutable;
using Transparency.Audit;
using Transparency.Fakes;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Local.Folders;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Protecting;

/// <summary>Private reports say which of the people exist whom the attacker can only suppose.</summary>
public sealed class Who_exists : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;
    readonly Dictionary<(string Kind, string Prison, int Month), int> counts = Prisons.Counts(3, 6);
    readonly Chain chain = new();

    public Who_exists()
    {
        foreach (var cell in counts.Keys.ToList()) counts[cell] = 20;
        (counts[("A", "N1", 1)], counts[("B", "N1", 1)]) = (1, 3);
        Assert.Null(chain.Release(counts));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static CellRef Cell(string kind, string prison, string period) => new(
        new SeriesKey(Period.Of(period).Frequency, [Code.Of(kind), Code.Of(prison)], Code.NotApplicable, Structures.Count), Period.Of(period));

    Supposition Alone(string kind, DatasetVersion? version = null) => new(Prisons.Structure.Id, [version ?? chain.Newest.Version], Cell(kind, "N1", "2026-01"), Cell("C", "N1", "2026-01"), 4);

    [Fact]
    public void Counts_are_added_up_from_the_report()
    {
        var known = new TrueCounts(Prisons.Structure, chain.Report);
        CellRef[] cells = [Cell("A", "N1", "2026-01"), Cell("_T", "N1", "2026-01"), Cell("B", "N", "2026-01"), Cell("A", "N1", "2026-Q1"), Cell("_T", "_T", "2026-Q1"), Cell("A", "N1", "2026-04")];
        Assert.Equal([1, 24, 43, 41, 864, null], cells.Select(cell => known.Of(cell.Series, cell.Period)));
    }

    [Fact]
    public async Task Who_is_alone_exists_and_who_is_three_does_not()
    {
        var (reports, version) = (new FolderReports(folder), chain.Shelf.NewestOf(Prisons.Structure.Id)!);
        await reports.PutAsync(version.Files.First(file => file.Name == FileNames.Csv(version.Dataset)).Sha256, ProtectionReportJson.Write(chain.Report), TestContext.Current.CancellationToken);
        Supposition[] all = [Alone("A"), Alone("B"), Alone("A", new DatasetVersion(7, 0, 0))];
        var audit = new AuditReport([new(Prisons.Structure.Id, 0, 0, [], [], [.. all], 0, 0, [])], []);
        var exists = await new Insiders(Fakes.Flow.Catalogue() with { Datasets = [Prisons.Structure] }, reports).AmongAsync(audit, [.. chain.Shelf.Files], TestContext.Current.CancellationToken);
        Assert.Equal([true, false, null], all.Select(exists));
        Assert.True(audit.Told(exists).Broken);
    }
}
