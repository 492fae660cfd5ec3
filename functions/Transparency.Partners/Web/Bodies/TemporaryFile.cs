namespace Transparency.Partners.Web.Bodies;

/// <summary>A file of this program's own that is gone when it is done with, or when the program ends.</summary>
sealed class TemporaryFile : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), "transparency-" + Path.GetRandomFileName());

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
