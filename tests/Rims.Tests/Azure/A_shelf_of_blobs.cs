using System.Text;
using Transparency.Azure;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class A_shelf_of_blobs(OneAzurite azurite)
{
    static readonly ReleaseId Release = ReleaseId.Parse("2026-11-24");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static PublicFile[] Files(string text, int count = 40) => [.. Enumerable.Range(0, count).Select(i => new PublicFile($"data/{i}", Encoding.UTF8.GetBytes($"{text} {i}")))];

    static string Picture(IEnumerable<PublicFile> files) => string.Join('|', files.Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Bytes.Span)}"));

    [Theory]
    [InlineData(1)]
    [InlineData(39)]
    [InlineData(40)]
    public async Task A_put_that_was_killed_leaves_nothing_that_stands_or_hinders(int sent)
    {
        var settings = azurite.Settings();
        using var death = new CancellationTokenSource();
        var dying = Watched.DyingAfter(sent, settings, death);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying.Shelf.PutAsync(Release, Files("one"), death.Token));
        var shelf = new AzureRims(settings, TimeProvider.System).Shelf;
        Assert.Empty(await shelf.ReleasesAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => shelf.OpenAsync(Release, Stop));
        await shelf.PutAsync(Release, Files("two", 3), Stop);
        Assert.Equal([Release], await shelf.ReleasesAsync(Stop));
        Assert.Equal(Picture(Files("two", 3)), Picture(await shelf.OpenAsync(Release, Stop)));
    }

    [Fact]
    public async Task Of_two_puts_at_once_one_stands_whole()
    {
        var settings = azurite.Settings();
        var puts = await Task.WhenAll(((string[])["one", "two"]).Select(text => Task.Run(async () =>
        {
            try
            {
                await new AzureRims(settings, TimeProvider.System).Shelf.PutAsync(Release, Files(text), Stop);
                return text;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }, Stop)));
        var won = Assert.Single(puts.OfType<string>());
        Assert.Equal(Picture(Files(won).OrderBy(file => file.Path, StringComparer.Ordinal)), Picture(await new AzureRims(settings, TimeProvider.System).Shelf.OpenAsync(Release, Stop)));
    }

    [Fact]
    public async Task A_file_that_was_changed_behind_its_back_is_noticed()
    {
        var rims = azurite.Rims();
        await rims.Shelf.PutAsync(Release, Files("one", 3), Stop);
        var releases = rims.Blobs.GetBlobContainerClient("releases");
        await foreach (var blob in releases.GetBlobsAsync(new() { Prefix = $"{Release}/" }, Stop))
            await releases.GetBlobClient(blob.Name).UploadAsync(BinaryData.FromString("other"), overwrite: true, Stop);
        await Assert.ThrowsAsync<InvalidDataException>(() => rims.Shelf.OpenAsync(Release, Stop));
    }
}
