using Azure;
using Azure.Storage.Blobs;

namespace Transparency.Azure.Blobs;

/// <summary>Reads of a blob that may not be there, nor its container.</summary>
static class MayBeMissing
{
    /// <returns>Null where there is none.</returns>
    public static Task<Stream?> OpenOrNullAsync(this BlobClient blob, CancellationToken stop) =>
        OrNullAsync(async () => (await blob.DownloadStreamingAsync(cancellationToken: stop)).Value.Content);

    /// <inheritdoc cref="OpenOrNullAsync"/>
    public static Task<BinaryData?> ReadOrNullAsync(this BlobClient blob, CancellationToken stop) =>
        OrNullAsync(async () => (await blob.DownloadContentAsync(stop)).Value.Content);

    static async Task<T?> OrNullAsync<T>(Func<Task<T>> read) where T : class
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
