using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>The right to change what is kept, as the lease of the blob <c>run</c> in the container <c>leases</c>.</summary>
public sealed class BlobLease(BlobServiceClient blobs, TimeProvider time) : IRunLease
{
    readonly BlobContainerClient leases = blobs.GetBlobContainerClient("leases");
    readonly FirstUse made = new(async stop =>
    {
        var container = blobs.GetBlobContainerClient("leases");
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        await container.GetBlobClient("run").TryPutAsync(BinaryData.FromString(""), new(), stop);
    });

    public async Task<IHeldLease?> TryTakeAsync(CancellationToken stop)
    {
        await made.ReadyAsync(stop);
        var lease = leases.GetBlobClient("run").GetBlobLeaseClient();
        var asked = time.GetTimestamp();
        try
        {
            await lease.AcquireAsync(HeldBlobLease.Length, cancellationToken: stop);
        }
        catch (RequestFailedException held) when (held.Status == 409)
        {
            return null;
        }
        return new HeldBlobLease(lease, time, asked);
    }
}
