namespace Transparency.Partners.Web.Bodies;

/// <summary>A file of this program's own that is gone when it is done with, or when the program ends.</summary>
sealed class TemporaryFile : IDisposable
{
    const string Beginning = "transparency-body-";

    /// <summary>Nothing is received for so long.</summary>
    static readonly TimeSpan Old = TimeSpan.FromHours(1);

    readonly string path = Path.Combine(Path.GetTempPath(), Beginning + Path.GetRandomFileName());

    /// <summary>Removes what a process that was killed left behind. Files know the machine's own clock, so that is asked.</summary>
    public static void Sweep()
    {
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateFiles(Beginning + "*"))
            if (left.LastWriteTimeUtc < (TimeProvider.System.GetUtcNow() - Old).UtcDateTime) Remove(left);
    }

    static void Remove(FileInfo left)
    {
        try
        {
            left.Delete();
        }
        catch (Exception others) when (others is IOException or UnauthorizedAccessException)
        {
            // Another user's, who removes it.
        }
    }

    /// <summary>For this user only: what partners send is private.</summary>
    public FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    public FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public void Dispose() => File.Delete(path);
}
