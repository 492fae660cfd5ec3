using Transparency.Azure;

namespace Transparency.Tests.Azure;

public sealed class Settings_of_Azure
{
    const string Blobs = "https://private.blob.core.windows.net/", Tables = "https://private.table.core.windows.net/", Public = "https://public.blob.core.windows.net/";

    static readonly string Key = Convert.ToBase64String(new byte[32]);

    static string Read(string? blobs = null, string? tables = null, string? @public = null, string? identity = null, string? emulator = null) =>
        AzureSettings.TryRead(blobs, tables, @public, identity, emulator, out var settings, out var whyNot) ? settings.ToString() : $"refused: {whyNot}";

    [Fact]
    public void Three_endpoints_and_no_key_are_all_it_takes()
    {
        Assert.True(AzureSettings.TryRead(Blobs, Tables, Public, "", null, out var settings, out _));
        Assert.Equal(new AzureSettings.Accounts(new(Blobs), new(Tables), new(Public), null), settings);
        Assert.NotNull(new AzureRims(settings, TimeProvider.System).Site.Name);
        Assert.True(AzureSettings.TryRead(Blobs, Tables, Public, "client", null, out settings, out _));
        Assert.Equal("client", Assert.IsType<AzureSettings.Accounts>(settings).Identity);
    }

    [Fact]
    public void The_emulator_on_this_machine_may_have_a_key()
    {
        Assert.Equal("the storage emulator on this machine", Read(emulator: "UseDevelopmentStorage=true"));
        Assert.Equal("the storage emulator on this machine", Read(emulator: $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Key};BlobEndpoint=http://localhost:1/a;TableEndpoint=http://127.0.0.1:2/a"));
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=account;AccountKey=KEY;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=account;AccountKey=KEY;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=https://account.table.core.windows.net/")]
    [InlineData("AccountName=account;AccountKey=KEY;BlobEndpoint=https://account.blob.core.windows.net/;TableEndpoint=http://127.0.0.1:2/a")]
    [InlineData("BlobEndpoint=https://account.blob.core.windows.net/;TableEndpoint=https://account.table.core.windows.net/;SharedAccessSignature=sig=KEY")]
    public void A_key_that_opens_anything_elsewhere_is_refused_and_not_repeated(string connection)
    {
        var refused = Read(emulator: connection.Replace("KEY", Key, StringComparison.Ordinal));
        Assert.StartsWith("refused: A connection string is for the emulator on this machine only", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_not_repeated_either()
    {
        var refused = Read(emulator: $"nonsense {Key}");
        Assert.StartsWith("refused: The emulator's connection string cannot be read.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "The endpoint for tables is not set.")]
    [InlineData("", "The endpoint for tables is not set.")]
    [InlineData("private.table.core.windows.net", "no plain https address")]
    [InlineData("http://private.table.core.windows.net/", "no plain https address")]
    [InlineData("https://private.table.core.windows.net/?sv=1&sig=secret", "no plain https address")]
    [InlineData("https://user:secret@private.table.core.windows.net/", "no plain https address")]
    public void An_endpoint_is_a_plain_https_address(string? tables, string why)
    {
        var refused = Read(Blobs, tables, Public);
        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused, StringComparison.Ordinal);
    }
}
