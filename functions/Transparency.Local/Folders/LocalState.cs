using Transparency.Local.Tables;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>Everything the program keeps on this machine, in one folder: observations, what came in, the shelf. Move it and nothing is lost.</summary>
public sealed class LocalState : IRunLease
{
    readonly string extracts, releases, prepared, protection;

    public LocalState(string folder)
    {
        Folder = Path.GetFullPath(folder);
        (extracts, releases, prepared, protection) =
            (Path.Combine(Folder, "extracts"), Path.Combine(Folder, "releases"), Path.Combine(Folder, "prepared"), Path.Combine(Folder, "protection"));
        Observations = new SqliteObservationTable(Path.Combine(Folder, "observations.db"));
        Pulls = new SqlitePullState(Path.Combine(Folder, "observations.db"));
        Prepared = new FolderPrepared(prepared);
        Archive = new FolderArchive(extracts);
        Shelf = new FolderShelf(releases);
        Reports = new FolderReports(protection);
    }

    public string Folder { get; }

    public IObservationTable Observations { get; }

    public IExtractArchive Archive { get; }

    public IReleaseShelf Shelf { get; }

    public IPullState Pulls { get; }

    public IProtectionReports Reports { get; }

    public IPreparedReleases Prepared { get; }

    /// <summary>Takes the lease and removes what a run that died left unfinished.</summary>
    public Task<IHeldLease?> TryTakeAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var lease = Lease.TryTake(Path.Combine(Folder, "lease"));
        if (lease is not null) Sweep();
        return Task.FromResult<IHeldLease?>(lease);
    }

    void Sweep()
    {
        foreach (var place in new[] { releases, prepared }.Where(Directory.Exists))
            foreach (var folder in Directory.GetDirectories(place, $"*{Unfinished.Mark}*")) Tree.Remove(folder);
        foreach (var place in new[] { extracts, prepared, protection }.Where(Directory.Exists))
            foreach (var file in Directory.GetFiles(place, $"*{Unfinished.Mark}*", SearchOption.AllDirectories)) File.Delete(file);
    }
}
