using Azure;
using Azure.Storage.Blobs;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>
/// The shelf of releases in the private container <c>releases</c>. The files of a release lie under <c>{release}/</c>, each named by its
/// SHA-256; the release stands once its inventory, <c>{release}.sha256</c>, does, which is put last and once.
/// </summary>
/// <remarks>Since a name says what it holds, what a dead run left is either right or in nobody's way.</remarks>
public sealed class BlobShelf(BlobServiceClient blobs) : IReleaseShelf
{
    const string Ending = ".sha256";
    const int AtOnce = 16;

    readonly BlobContainerClient releases = blobs.GetBlobContainerClient("releases");
    readonly FirstUse made = new(stop => blobs.GetBlobContainerClient("releases").CreateIfNotExistsAsync(cancellationToken: stop));

    public async Task<IReadOnlyList<ReleaseId>> ReleasesAsync(CancellationToken stop)
    {
        List<ReleaseId> standing = [];
        try
        {
            await foreach (var item in releases.GetBlobsByHierarchyAsync(new() { Delimiter = "/" }, stop))
                if (item.IsBlob && item.Blob.Name.EndsWith(Ending, StringComparison.Ordinal) && ReleaseId.TryParse(item.Blob.Name[..^Ending.Length], out var id)) standing.Add(id);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
        standing.Sort();
        return standing;
    }

    public async Task<IReadOnlyList<PublicFile>> OpenAsync(ReleaseId release, CancellationToken stop)
    {
        var inventory = await InventoryAsync(release, stop) ?? throw new InvalidOperationException($"There is no release {release} on the shelf.");
        var files = new PublicFile[inventory.Files.Length];
        await Parallel.ForAsync(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (i, halt) =>
        {
            var (digest, path) = inventory.Files[i];
            var bytes = (await FileOf(release, digest).DownloadContentAsync(halt)).Value.Content.ToMemory();
            if (Inventory.DigestOf(bytes.Span) != digest)
                throw new InvalidDataException($"'{path}' of release {release} is not what was put on the shelf: restore the container 'releases' from its backup.");
            files[i] = new(path, bytes);
        });
        return files;
    }

    public async Task PutAsync(ReleaseId release, IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        if (files.Count == 0) throw new ArgumentException($"Release {release} has no files.", nameof(files));
        PublicPaths.Check(files);
        if (await InventoryAsync(release, stop) is not null) throw Stands(release);
        await made.ReadyAsync(stop);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (file, halt) =>
            await FileOf(release, Inventory.DigestOf(file.Bytes.Span)).TryPutAsync(BinaryData.FromBytes(file.Bytes), new(), halt));
        if (!await InventoryOf(release).TryPutAsync(Inventory.Of(files).Write(), new(), stop)) throw Stands(release);
    }

    async Task<Inventory?> InventoryAsync(ReleaseId release, CancellationToken stop) =>
        await InventoryOf(release).ReadOrNullAsync(stop) is { } bytes ? Inventory.Read(bytes) : null;

    BlobClient InventoryOf(ReleaseId release) => releases.GetBlobClient($"{release}{Ending}");

    BlobClient FileOf(ReleaseId release, string digest) => releases.GetBlobClient($"{release}/{digest}");

    static InvalidOperationException Stands(ReleaseId release) => new($"Release {release} stands on the shelf already; its bytes never change.");
}
