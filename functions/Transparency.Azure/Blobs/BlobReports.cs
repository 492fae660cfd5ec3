using Azure.Storage.Blobs;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>Proofs in the private container <c>protection</c>: each blob is named by the hash of the master file it speaks of.</summary>
public sealed class BlobReports(BlobServiceClient blobs) : IProtectionReports
{
    readonly BlobContainerClient reports = blobs.GetBlobContainerClient("protection");
    readonly FirstUse made = new(stop => blobs.GetBlobContainerClient("protection").CreateIfNotExistsAsync(cancellationToken: stop));

    public async Task PutAsync(string file, ReadOnlyMemory<byte> report, CancellationToken stop)
    {
        await made.ReadyAsync(stop);
        // Whoever came first brought a proof of the same file.
        await BlobOf(file).TryPutAsync(BinaryData.FromBytes(report), new(), stop);
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(string file, CancellationToken stop) => (await BlobOf(file).ReadOrNullAsync(stop))?.ToMemory();

    BlobClient BlobOf(string file) => reports.GetBlobClient($"{HashName.Checked(file)}.json");
}
