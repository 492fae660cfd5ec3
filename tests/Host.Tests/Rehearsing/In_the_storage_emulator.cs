using Azure.Storage.Blobs;
using Transparency.Fakes;
using Transparency.Tests.Hosting;

namespace Transparency.Tests.Rehearsing;

/// <summary>The service as it runs in Azure, every part real but the cloud: the handler under the host's contract, partners over HTTP, tables and blobs in Azurite.</summary>
public sealed class In_the_storage_emulator : IAsyncLifetime
{
    readonly Machine machine = Machine.Small().OfThePast();
    Sandbox sandbox = null!;
    Azurite azurite = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (sandbox, azurite) = (await Sandbox.StartAsync(), await Azurite.StartAsync());
        sandbox.LayOver(machine);
    }

    public async ValueTask DisposeAsync()
    {
        sandbox.Dispose();
        await azurite.DisposeAsync();
        machine.Dispose();
    }

    [Fact]
    public async Task Extracts_are_pulled_stored_released_and_watched()
    {
        var account = azurite.Account();
        await using (var host = await StartAsync(account))
        {
            Assert.Null((await host.CallAsync("PullExtracts")).Fault);
            Assert.Null((await host.CallAsync("PublishRelease")).Fault);
            var left = await LeftAsync(account);
            Assert.Contains("$web/releases.json", left);
            Assert.Contains("$web/data-status.json", left);
            Assert.Contains("published/data/celex-inmates/v1.0.0/celex-inmates.csv", left);
            Assert.Contains(left, path => path.StartsWith("extracts/", StringComparison.Ordinal));
            Assert.DoesNotContain(left, path => path.Contains("rehearsal-inmates", StringComparison.Ordinal));
            Assert.Null((await host.CallAsync("WatchPublication")).Fault);
            await host.TerminateAsync();
        }
        // Another instance finds everything where it is, and changes nothing.
        var before = await LeftAsync(account);
        await using var next = await StartAsync(account);
        foreach (var function in (string[])["PullExtracts", "PublishRelease", "WatchPublication"]) Assert.Null((await next.CallAsync(function)).Fault);
        Assert.Equal(before, await LeftAsync(account));
        Assert.False(Directory.Exists(machine["state"]));
    }

    Task<FunctionsHost> StartAsync(string account) => FunctionsHost.StartAsync(machine,
        new KeyValuePair<string, string>("TRANSPARENCY_AZURE__EMULATOR", account), new("TRANSPARENCY_REHEARSAL", "true"), new("TRANSPARENCY_REHEARSALCATALOGUE", machine["rehearsal"]));

    static async Task<IReadOnlyList<string>> LeftAsync(string account)
    {
        List<string> names = [];
        var blobs = new BlobServiceClient(account, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        foreach (var container in (string[])["extracts", "releases", "prepared", "published", "$web"])
            await foreach (var blob in blobs.GetBlobContainerClient(container).GetBlobsAsync(cancellationToken: Stop)) names.Add($"{container}/{blob.Name}");
        return names;
    }
}
