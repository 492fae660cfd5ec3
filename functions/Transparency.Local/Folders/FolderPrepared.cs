using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>Prepared releases in a folder: one file each, whose name holds what it was made of.</summary>
public sealed class FolderPrepared(string folder) : IPreparedReleases
{
    const string Ending = ".pack";

    public Task<string?> MadeOfAsync(ReleaseId release, CancellationToken stop) =>
        Task.FromResult(Standing(release) is { } file ? Path.GetFileName(file)[(Prefix(release).Length)..^Ending.Length] : null);

    public async Task PutAsync(ReleaseId release, string madeOf, Stream pack, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Prefix(release)}{madeOf}{Ending}");
        var unfinished = Unfinished.Name(path);
        await Durable.WriteAsync(unfinished, pack, stop);
        File.Move(unfinished, path, overwrite: true);
        foreach (var older in Packs(release).Where(file => file != path)) File.Delete(older);
        Durable.KeepNames(folder);
    }

    public Task<Stream?> OpenAsync(ReleaseId release, CancellationToken stop) =>
        Task.FromResult<Stream?>(Standing(release) is { } file ? File.OpenRead(file) : null);

    public Task RemoveAsync(ReleaseId release, CancellationToken stop)
    {
        foreach (var file in Packs(release)) File.Delete(file);
        return Task.CompletedTask;
    }

    /// <summary>Where a run died between two packs, the newer one stands.</summary>
    string? Standing(ReleaseId release) => Packs(release).MaxBy(File.GetLastWriteTimeUtc);

    string[] Packs(ReleaseId release) => Directory.Exists(folder) ? Directory.GetFiles(folder, $"{Prefix(release)}*{Ending}") : [];

    static string Prefix(ReleaseId release) => $"{release}_";
}
