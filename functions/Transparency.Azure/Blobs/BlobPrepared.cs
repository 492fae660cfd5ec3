using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>Prepared releases in the private container <c>prepared</c>: one blob each, whose metadata says what it was made of.</summary>
public sealed class BlobPrepared(BlobServiceClient blobs) : IPreparedReleases
{
    const string MadeOf = "madeof";

    readonly BlobContainerClient prepared = blobs.GetBlobContainerClient("prepared");
    readonly FirstUse made = new(stop => blobs.GetBlobContainerClient("prepared").CreateIfNotExistsAsync(cancellationToken: stop));

    public async Task<string?> MadeOfAsync(ReleaseId release, CancellationToken stop)
    {
        try
        {
            var properties = await PackOf(release).GetPropertiesAsync(cancellationToken: stop);
            return properties.Value.Metadata.TryGetValue(MadeOf, out var word) ? word : throw new InvalidDataException($"The pack of release {release} does not say what it was made of: remove it, and it is prepared again.");
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task PutAsync(ReleaseId release, string madeOf, Stream pack, CancellationToken stop)
    {
        await made.ReadyAsync(stop);
        await PackOf(release).UploadAsync(pack, new BlobUploadOptions { Metadata = new Dictionary<string, string> { [MadeOf] = madeOf } }, stop);
    }

    public Task<Stream?> OpenAsync(ReleaseId release, CancellationToken stop) => PackOf(release).OpenOrNullAsync(stop);

    public async Task RemoveAsync(ReleaseId release, CancellationToken stop)
    {
        try
        {
            await PackOf(release).DeleteIfExistsAsync(cancellationToken: stop);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // Not even the container is there.
        }
    }

    BlobClient PackOf(ReleaseId release) => prepared.GetBlobClient($"{release}.pack");
}
