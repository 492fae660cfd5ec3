using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>What partners sent, in the private container <c>extracts</c>: each blob is named by the hash of its bytes.</summary>
public sealed class BlobArchive(BlobServiceClient blobs) : IExtractArchive
{
    readonly BlobContainerClient extracts = blobs.GetBlobContainerClient("extracts");
    readonly FirstUse made = new(stop => blobs.GetBlobContainerClient("extracts").CreateIfNotExistsAsync(cancellationToken: stop));

    public async Task<string> PutAsync(Stream bytes, CancellationToken stop)
    {
        bytes.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        await made.ReadyAsync(stop);
        var blob = BlobOf(hash);
        if (await blob.ExistsAsync(stop)) return hash;
        bytes.Position = 0;
        try
        {
            await blob.UploadAsync(bytes, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, stop);
        }
        catch (RequestFailedException stands) when (stands.IsStanding())
        {
            // Whoever came first brought the same bytes.
        }
        return hash;
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken stop) => BlobOf(hash).OpenOrNullAsync(stop);

    BlobClient BlobOf(string hash) => extracts.GetBlobClient($"{HashName.Checked(hash)[..2]}/{hash}");
}
