using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>The shelf of releases in a folder, one folder each. A release is laid out beside and takes its name in one move, once.</summary>
public sealed class FolderShelf(string folder) : IReleaseShelf
{
    public Task<IReadOnlyList<ReleaseId>> ReleasesAsync(CancellationToken stop)
    {
        List<ReleaseId> releases = [];
        if (Directory.Exists(folder))
            foreach (var name in Directory.EnumerateDirectories(folder).Select(Path.GetFileName))
                if (ReleaseId.TryParse(name!, out var id)) releases.Add(id);
        releases.Sort();
        return Task.FromResult<IReadOnlyList<ReleaseId>>(releases);
    }

    public Task<IReadOnlyList<PublicFile>> OpenAsync(ReleaseId release, CancellationToken stop) =>
        Directory.Exists(PathOf(release))
            ? Task.FromResult(Tree.Read(PathOf(release), stop))
            : throw new InvalidOperationException($"There is no release {release} on the shelf.");

    public Task PutAsync(ReleaseId release, IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        var path = PathOf(release);
        if (Directory.Exists(path)) throw Stands(release);
        if (files.Count == 0) throw new ArgumentException($"Release {release} has no files.", nameof(files));
        var unfinished = Unfinished.Name(path);
        Tree.Write(unfinished, files, durable: true, stop);
        try
        {
            Directory.Move(unfinished, path);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            Tree.Remove(unfinished);
            throw Stands(release);
        }
        Durable.KeepNames(folder);
        return Task.CompletedTask;
    }

    string PathOf(ReleaseId release) => Path.Combine(folder, release.ToString());

    static InvalidOperationException Stands(ReleaseId release) => new($"Release {release} stands on the shelf already; its bytes never change.");
}
