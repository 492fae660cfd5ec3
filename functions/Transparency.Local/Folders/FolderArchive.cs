using System.Security.Cryptography;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>What partners sent, in a folder: each file is named by the hash of its bytes.</summary>
public sealed class FolderArchive(string folder) : IExtractArchive
{
    public async Task<string> PutAsync(Stream bytes, CancellationToken stop)
    {
        bytes.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        var home = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(home);
        var unfinished = Unfinished.Name(path);
        bytes.Position = 0;
        await Durable.WriteAsync(unfinished, bytes, stop);
        // Whoever comes second brings the same bytes, so it does not matter who wins.
        File.Move(unfinished, path, overwrite: true);
        Durable.KeepNames(home);
        return hash;
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken stop) =>
        Task.FromResult<Stream?>(File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null);

    string PathOf(string hash) => Path.Combine(folder, HashName.Checked(hash)[..2], hash);
}
