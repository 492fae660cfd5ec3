using System.Security.Cryptography;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every archive of extracts keeps, wherever it stands.</summary>
public abstract class ExtractArchiveContract
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IExtractArchive Archive { get; }

    async Task<byte[]?> BytesAsync(string hash)
    {
        await using var stream = await Archive.OpenAsync(hash, Stop);
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("")]
    [InlineData("TIME_PERIOD,OBS_VALUE\r\n2020,7\r\n")]
    public async Task Bytes_are_kept_by_their_hash(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var hash = await Archive.PutAsync(new MemoryStream(bytes), Stop);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash);
        Assert.Equal(bytes, await BytesAsync(hash));
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one()
    {
        byte[] bytes = [1, 2, 3];
        Assert.Equal(await Archive.PutAsync(new MemoryStream(bytes), Stop), await Archive.PutAsync(new MemoryStream(bytes), Stop));
    }

    [Fact]
    public async Task The_same_bytes_at_once_are_one()
    {
        var bytes = new byte[1 << 20];
        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Archive.PutAsync(new MemoryStream(bytes), Stop), Stop)));
        Assert.Equal(bytes.Length, (await BytesAsync(Assert.Single(hashes.Distinct())))?.Length);
    }

    [Fact]
    public async Task What_was_never_put_is_not_there() =>
        Assert.Null(await Archive.OpenAsync(new string('0', 64), Stop));

    [Theory]
    [InlineData("../secret")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    public async Task Only_a_hash_is_asked_for(string hash) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Archive.OpenAsync(hash, Stop));
}
