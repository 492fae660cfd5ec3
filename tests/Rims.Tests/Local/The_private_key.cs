using Transparency.Local.Folders;

namespace Transparency.Tests.Local;

public sealed class The_private_key : IDisposable
{
    readonly Folder folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_made_once_of_chance_and_read_by_this_user_alone()
    {
        var (path, other) = (folder["state/private.key"], folder["other/private.key"]);
        var key = await new PrivateKeyFile(path).FindAsync(Stop);
        Assert.Equal(32, key!.Length);
        Assert.Equal(key, await new PrivateKeyFile(path).FindAsync(Stop));
        Assert.NotEqual(key, await new PrivateKeyFile(other).FindAsync(Stop));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_file_that_holds_no_key_is_none()
    {
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(folder["private.key"], "c2hvcnQ=", Stop);
        await Assert.ThrowsAsync<FormatException>(() => new PrivateKeyFile(folder["private.key"]).FindAsync(Stop));
    }
}
