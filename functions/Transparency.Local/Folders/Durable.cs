using System.Runtime.InteropServices;

namespace Transparency.Local.Folders;

/// <summary>Writes that are still there after the power went.</summary>
static partial class Durable
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    public static async Task WriteAsync(string path, Stream bytes, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await bytes.CopyToAsync(file, stop);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes the names in a folder last. Only Unix asks for this, and a file system that cannot do it says so without harm.</summary>
    public static void KeepNames(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
