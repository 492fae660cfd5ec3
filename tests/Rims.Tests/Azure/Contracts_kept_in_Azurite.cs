using Transparency.Azure;
using Transparency.Storage;
using Transparency.Tests.Contracts;

namespace Transparency.Tests.Azure;

public sealed class A_table_in_Azurite(OneAzurite azurite) : ObservationTableContract
{
    protected override IObservationTable Table { get; } = azurite.Rims().Observations;
}

public sealed class An_archive_in_Azurite(OneAzurite azurite) : ExtractArchiveContract
{
    protected override IExtractArchive Archive { get; } = azurite.Rims().Archive;
}

public sealed class A_shelf_in_Azurite(OneAzurite azurite) : ReleaseShelfContract
{
    protected override IReleaseShelf Shelf { get; } = azurite.Rims().Shelf;
}

public sealed class A_lease_in_Azurite(OneAzurite azurite) : RunLeaseContract
{
    readonly AzureSettings settings = azurite.Settings();

    protected override IRunLease Lease => new AzureRims(settings, TimeProvider.System).Lease;
}

public sealed class Memories_in_Azurite(OneAzurite azurite) : PullStateContract
{
    protected override IPullState State { get; } = azurite.Rims().Pulls;
}

public sealed class Prepared_in_Azurite(OneAzurite azurite) : PreparedReleasesContract
{
    protected override IPreparedReleases Prepared { get; } = azurite.Rims().Prepared;
}

public sealed class A_site_in_Azurite(OneAzurite azurite) : PublicSiteContract
{
    protected override IPublicSite Site { get; } = azurite.Rims().Site;
}

public sealed class An_inbox_in_Azurite(OneAzurite azurite) : InboxContract
{
    readonly AzureRims rims = azurite.Rims();

    protected override IInbox Inbox => rims.Inbox;

    protected override async Task PutAsync(string name, byte[] bytes)
    {
        var inbox = rims.Blobs.GetBlobContainerClient("inbox");
        await inbox.CreateIfNotExistsAsync();
        await inbox.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bytes), overwrite: true);
    }
}

public sealed class Proofs_in_Azurite(OneAzurite azurite) : ProtectionReportsContract
{
    protected override IProtectionReports Reports { get; } = azurite.Rims().Reports;
}
