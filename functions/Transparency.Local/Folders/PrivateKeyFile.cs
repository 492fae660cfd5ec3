using System.Security.Cryptography;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>The private key in a file that only this user may read, made when it is first needed.</summary>
public sealed class PrivateKeyFile(string path) : IPrivateKey
{
    const int Bytes = 32;

    /// <exception cref="FormatException">The file holds no key.</exception>
    public async Task<byte[]?> FindAsync(CancellationToken stop)
    {
        if (!File.Exists(path)) Make();
        var key = Convert.FromBase64String(await File.ReadAllTextAsync(path, stop));
        return key.Length == Bytes ? key : throw new FormatException($"'{path}' holds no key of {Bytes} bytes");
    }

    void Make()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = path + Unfinished.Mark;
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
            file.Flush(flushToDisk: true);
        }
        // A key that another run made meanwhile is the key.
        if (!File.Exists(path)) File.Move(unfinished, path);
    }
}
