using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every shelf of releases keeps, wherever it stands.</summary>
public abstract class ReleaseShelfContract
{
    static readonly ReleaseId First = ReleaseId.Parse("2026-11-22"), Second = First.Next, Third = ReleaseId.Parse("2027-01-15");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IReleaseShelf Shelf { get; }

    static PublicFile[] Files(params string[] paths) => [.. paths.Select(path => new PublicFile(path, System.Text.Encoding.UTF8.GetBytes(path)))];

    [Fact]
    public async Task A_new_shelf_is_empty() => Assert.Empty(await Shelf.ReleasesAsync(Stop));

    [Fact]
    public async Task Releases_stand_oldest_first()
    {
        foreach (var release in (ReleaseId[])[Third, First, Second]) await Shelf.PutAsync(release, Files("a"), Stop);
        Assert.Equal([First, Second, Third], await Shelf.ReleasesAsync(Stop));
    }

    [Fact]
    public async Task Files_come_back_byte_for_byte_in_order_of_path()
    {
        await Shelf.PutAsync(First, Files("data/b/v1.0.0/b.csv", "data/a/v1.0.0/a.csv", "data/a/v1.0.0/SHA256SUMS"), Stop);
        var files = await Shelf.OpenAsync(First, Stop);
        Assert.Equal(["data/a/v1.0.0/SHA256SUMS", "data/a/v1.0.0/a.csv", "data/b/v1.0.0/b.csv"], files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal(file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Fact]
    public async Task A_release_is_put_once()
    {
        await Shelf.PutAsync(First, Files("a"), Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Shelf.PutAsync(First, Files("a", "b"), Stop));
        Assert.Equal(["a"], (await Shelf.OpenAsync(First, Stop)).Select(file => file.Path));
    }

    [Fact]
    public async Task A_release_that_was_stopped_half_way_is_not_there_and_can_be_put_again()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shelf.PutAsync(First, Files("a", "b"), stopped.Token));
        Assert.Empty(await Shelf.ReleasesAsync(Stop));
        await Shelf.PutAsync(First, Files("b"), Stop);
        Assert.Equal(["b"], (await Shelf.OpenAsync(First, Stop)).Select(file => file.Path));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a/.b")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_refused(string path)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Shelf.PutAsync(First, Files("a", path), Stop));
        Assert.Empty(await Shelf.ReleasesAsync(Stop));
    }

    [Fact]
    public async Task A_release_without_files_or_with_one_path_twice_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Shelf.PutAsync(First, [], Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Shelf.PutAsync(First, Files("a", "a"), Stop));
        Assert.Empty(await Shelf.ReleasesAsync(Stop));
    }

    [Fact]
    public async Task A_release_that_never_was_cannot_be_opened() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Shelf.OpenAsync(First, Stop));
}
