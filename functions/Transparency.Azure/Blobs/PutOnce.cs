using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.Azure.Blobs;

/// <summary>A blob that is written only if none of its name is there.</summary>
static class PutOnce
{
    /// <summary>The SHA-256 of the bytes in lower-case hexadecimal, in the metadata of blobs that are compared.</summary>
    public const string Digest = "sha256";

    /// <returns>False when one of that name stands already.</returns>
    public static async Task<bool> TryPutAsync(this BlobClient blob, BinaryData bytes, BlobUploadOptions options, CancellationToken stop)
    {
        options.Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await blob.UploadAsync(bytes, options, stop);
            return true;
        }
        catch (RequestFailedException stands) when (stands.IsStanding())
        {
            return false;
        }
    }

    /// <summary>A blob of that name is there (409), or it is there and leased (412).</summary>
    public static bool IsStanding(this RequestFailedException refused) => refused.Status is 409 or 412;
}
