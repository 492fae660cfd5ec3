using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
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
        try
        {
            await BlobOf(file).UploadAsync(new BinaryData(report), new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, stop);
        }
        catch (RequestFailedException stands) when (stands.IsStanding())
        {
            // Whoever came first brought a proof of the same file.
        }
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(string file, CancellationToken stop)
    {
        try
        {
            return (await BlobOf(file).DownloadContentAsync(stop)).Value.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    BlobClient BlobOf(string file) => file.Length == 64 && file.All(char.IsAsciiHexDigitLower)
        ? reports.GetBlobClient($"{file}.json")
        : throw new ArgumentException("A proof is kept by the SHA-256 of the file it speaks of, in lower-case hexadecimal.", nameof(file));
}
