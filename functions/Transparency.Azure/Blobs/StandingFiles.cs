using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.Azure.Blobs;

/// <summary>A blob that is public now.</summary>
/// <param name="Digest">As this program wrote it; null where somebody else put the blob.</param>
sealed record StandingFile(string? Digest, string? ContentType, string? CacheControl);

static class StandingFiles
{
    /// <summary>Every blob of a container by its name; none where there is no such container.</summary>
    public static async Task<Dictionary<string, StandingFile>> StandingAsync(this BlobContainerClient container, CancellationToken stop)
    {
        Dictionary<string, StandingFile> standing = new(StringComparer.Ordinal);
        try
        {
            await foreach (var blob in container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata }, stop))
                standing[blob.Name] = new(blob.Metadata.TryGetValue(PutOnce.Digest, out var digest) ? digest : null, blob.Properties.ContentType, blob.Properties.CacheControl);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return standing;
        }
        return standing;
    }
}
