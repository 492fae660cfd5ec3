using Transparency.Local.Folders;

namespace Transparency.Tests.Local;

public sealed class The_key_of_refusals : IDisposable
{
    readonly Folder folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_made_once_of_chance_and_read_by_this_user_alone()
    {
        var (path, other) = (folder["state/refusal.key"], folder["other/refusal.key"]);
        var key = await new RefusalKeyFile(path).FindAsync(Stop);
        Assert.Equal(32, key!.Length);
        Assert.Equal(key, await new RefusalKeyFile(path).FindAsync(Stop));
        Assert.NotEqual(key, await new RefusalKeyFile(other).FindAsync(Stop));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_file_that_holds_no_key_is_none()
    {
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(folder["refusal.key"], "c2hvcnQ=", Stop);
        await Assert.ThrowsAsync<FormatException>(() => new RefusalKeyFile(folder["refusal.key"]).FindAsync(Stop));
    }
}
