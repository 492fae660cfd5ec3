using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>Proofs in a folder: each file is named by the hash of the master file it speaks of.</summary>
public sealed class FolderReports(string folder) : IProtectionReports
{
    public async Task PutAsync(string file, ReadOnlyMemory<byte> report, CancellationToken stop)
    {
        var path = PathOf(file);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(folder);
        var unfinished = Unfinished.Name(path);
        await using (var bytes = new MemoryStream(report.ToArray(), writable: false)) await Durable.WriteAsync(unfinished, bytes, stop);
        // Whoever comes second brings a proof of the same file, so it does not matter who wins.
        File.Move(unfinished, path, overwrite: true);
        Durable.KeepNames(folder);
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(string file, CancellationToken stop)
    {
        if (!File.Exists(PathOf(file))) return null;
        return await File.ReadAllBytesAsync(PathOf(file), stop);
    }

    string PathOf(string file) => Path.Combine(folder, $"{HashName.Checked(file)}.json");
}
