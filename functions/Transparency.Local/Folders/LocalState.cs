using Transparency.Local.Tables;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>Everything the program keeps on this machine, in one folder: observations, what came in, the shelf. Move it and nothing is lost.</summary>
public sealed class LocalState
{
    readonly string extracts, releases;

    public LocalState(string folder)
    {
        Folder = Path.GetFullPath(folder);
        (extracts, releases) = (Path.Combine(Folder, "extracts"), Path.Combine(Folder, "releases"));
        Observations = new SqliteObservationTable(Path.Combine(Folder, "observations.db"));
        Archive = new FolderArchive(extracts);
        Shelf = new FolderShelf(releases);
    }

    public string Folder { get; }

    public IObservationTable Observations { get; }

    public IExtractArchive Archive { get; }

    public IReleaseShelf Shelf { get; }

    /// <summary>Takes the lease, waiting for a run that has it, and removes what a run that died left unfinished.</summary>
    /// <param name="waiting">Told once, if there is another run to wait for.</param>
    public async Task<Lease> TakeLeaseAsync(Action waiting, TimeProvider time, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var lease = await Lease.TakeAsync(Path.Combine(Folder, "lease"), waiting, time, stop);
        if (Directory.Exists(releases))
            foreach (var folder in Directory.GetDirectories(releases, $"*{Unfinished.Mark}*")) Tree.Remove(folder);
        if (Directory.Exists(extracts))
            foreach (var file in Directory.GetFiles(extracts, $"*{Unfinished.Mark}*", SearchOption.AllDirectories)) File.Delete(file);
        return lease;
    }
}
