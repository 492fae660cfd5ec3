using System.Security.Cryptography;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>What partners sent, in a folder: each file is named by the hash of its bytes.</summary>
public sealed class FolderArchive(string folder) : IExtractArchive
{
    public Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(hash);
        if (File.Exists(path)) return Task.FromResult(hash);
        var home = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(home);
        var unfinished = Unfinished.Name(path);
        Durable.Write(unfinished, bytes.Span);
        // Whoever comes second brings the same bytes, so it does not matter who wins.
        File.Move(unfinished, path, overwrite: true);
        Durable.KeepNames(home);
        return Task.FromResult(hash);
    }

    public async Task<ReadOnlyMemory<byte>?> GetAsync(string hash, CancellationToken stop)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return null;
        return await File.ReadAllBytesAsync(path, stop);
    }

    string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, hash[..2], hash)
        : throw new ArgumentException("An extract is kept by its SHA-256 in lower-case hexadecimal.", nameof(hash));
}
