using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Transparency.Azure.Blobs;
using Transparency.Azure.Tables;
using Transparency.Storage;

namespace Transparency.Azure;

/// <summary>Everything the program keeps in Azure, behind its ports. Nothing is asked of Azure until a port is used; tables and containers are made when first written to.</summary>
public sealed class AzureRims
{
    /// <summary>Of blob storage: the newest that the emulator knows, so that the same is used everywhere.</summary>
    const BlobClientOptions.ServiceVersion Version = BlobClientOptions.ServiceVersion.V2025_11_05;

    /// <param name="network">Through which requests go; null for the network itself.</param>
    public AzureRims(AzureSettings settings, TimeProvider time, HttpMessageHandler? network = null)
    {
        var transport = network is null ? null : new HttpClientTransport(network);
        var (blobs, site, tables, lease) = settings switch
        {
            AzureSettings.Emulator { Connection: var connection } => (
                new BlobServiceClient(connection, Blob()), new BlobServiceClient(connection, Blob()),
                new TableServiceClient(connection, With(new TableClientOptions())), new BlobServiceClient(connection, Brief())),
            AzureSettings.Accounts accounts when Credential(accounts) is var credential => (
                new BlobServiceClient(accounts.Blobs, credential, Blob()), new BlobServiceClient(accounts.Public, credential, Blob()),
                new TableServiceClient(accounts.Tables, credential, With(new TableClientOptions())), new BlobServiceClient(accounts.Blobs, credential, Brief())),
            _ => throw new InvalidOperationException($"There are no rims for {settings.GetType().Name}."),
        };
        (Tables, Blobs) = (tables, blobs);
        Observations = new TableObservationTable(tables);
        Pulls = new TablePullState(tables);
        Archive = new BlobArchive(blobs);
        Reports = new BlobReports(blobs);
        Shelf = new BlobShelf(blobs);
        Prepared = new BlobPrepared(blobs);
        Site = new BlobPublicSite(site);
        Lease = new BlobLease(lease, time);
        Inbox = new BlobInbox(blobs);

        BlobClientOptions Blob() => With(new BlobClientOptions(Version));

        // Whoever holds a lease must know soon that it cannot be renewed.
        BlobClientOptions Brief()
        {
            var options = Blob();
            (options.Retry.MaxRetries, options.Retry.NetworkTimeout) = (1, TimeSpan.FromSeconds(10));
            return options;
        }

        T With<T>(T options) where T : ClientOptions
        {
            // Half a second, one, two, four, eight, or what Retry-After says: a storage service that is away for some seconds is waited for.
            (options.Retry.Mode, options.Retry.Delay, options.Retry.MaxDelay, options.Retry.MaxRetries) = (RetryMode.Exponential, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), 6);
            if (transport is not null) options.Transport = transport;
            return options;
        }
    }

    public IObservationTable Observations { get; }

    public IExtractArchive Archive { get; }

    public IProtectionReports Reports { get; }

    public IReleaseShelf Shelf { get; }

    public IPullState Pulls { get; }

    public IPreparedReleases Prepared { get; }

    public IPublicSite Site { get; }

    public IRunLease Lease { get; }

    public IInbox Inbox { get; }

    internal TableServiceClient Tables { get; }

    internal BlobServiceClient Blobs { get; }

    internal static TokenCredential Credential(AzureSettings.Accounts accounts) => accounts.Identity is { } identity
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity)) : new DefaultAzureCredential();
}
