using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>The inbox as the private container <c>inbox</c>: each partner may write below its own prefix.</summary>
public sealed class BlobInbox(BlobServiceClient blobs) : IInbox
{
    readonly BlobContainerClient inbox = blobs.GetBlobContainerClient("inbox");

    public async Task<IReadOnlyList<InboxFile>> ListAsync(string prefix, CancellationToken stop)
    {
        List<InboxFile> files = [];
        try
        {
            await foreach (var blob in inbox.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, stop))
                files.Add(new(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.ETag?.ToString() ?? ""));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken stop) => inbox.GetBlobClient(name).OpenOrNullAsync(stop);

    public async Task RemoveAsync(InboxFile file, CancellationToken stop)
    {
        try
        {
            await inbox.GetBlobClient(file.Name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = new ETag(file.Tag) }, stop);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
        }
    }
}
