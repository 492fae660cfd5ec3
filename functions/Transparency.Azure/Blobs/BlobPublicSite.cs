using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>
/// What the public sees: <c>$web</c> for what changes, <c>published</c> for addresses whose bytes never do (an immutability policy lies
/// on it in production); the front door makes one site of the two.
/// </summary>
/// <remarks>
/// A container has no swap: files change one by one, each whole, in the order of <see cref="GoingPublic"/>. Each carries its SHA-256 as
/// metadata; a file that stands with the same bytes is not sent again. The caller holds the lease.
/// </remarks>
public sealed class BlobPublicSite(BlobServiceClient blobs) : IPublicSite
{
    const int AtOnce = 16;

    readonly BlobContainerClient web = blobs.GetBlobContainerClient("$web"), published = blobs.GetBlobContainerClient("published");
    readonly FirstUse made = new(async stop =>
    {
        foreach (var container in (string[])["$web", "published"])
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: stop);
    });

    public string Name => web.Uri.ToString();

    public async Task<string?> WhyNotAsync(CancellationToken stop) => WhyNot(await web.StandingAsync(stop));

    string? WhyNot(Dictionary<string, StandingFile> standing) =>
        standing.Where(file => file.Value.Digest is null).Select(file => file.Key).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign
            ? $"'{Name}' holds '{foreign}', which this program did not put there; it would be lost. Take it away, or name another account for the site." : null;

    public async Task<IReadOnlyList<PublicFile>> ReadAsync(CancellationToken stop)
    {
        string[] paths = [.. (await web.StandingAsync(stop)).Keys, .. (await published.StandingAsync(stop)).Keys];
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new PublicFile[paths.Length];
        await Parallel.ForAsync(0, paths.Length, AtOnceUntil(stop), async (i, halt) =>
            files[i] = new(paths[i], (await BlobOf(paths[i]).DownloadContentAsync(halt)).Value.Content.ToMemory()));
        return files;
    }

    public async Task<PublicFile?> OpenAsync(string path, CancellationToken stop) =>
        await BlobOf(path).ReadOrNullAsync(stop) is { } bytes ? new(path, bytes.ToMemory()) : null;

    public async Task ReplaceAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        var before = await PutInOrderAsync(files, stop);
        var stale = before.Except(files.Select(file => file.Path)).Where(path => !Addresses.NeverChanges(path));
        await Parallel.ForEachAsync(stale, AtOnceUntil(stop), async (path, halt) => await web.GetBlobClient(path).DeleteIfExistsAsync(cancellationToken: halt));
    }

    public Task PutAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop) => PutInOrderAsync(files, stop);

    /// <returns>What stood in <c>$web</c> before.</returns>
    async Task<IEnumerable<string>> PutInOrderAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        PublicPaths.Check(files);
        var (changing, fixedOnes) = (await web.StandingAsync(stop), await published.StandingAsync(stop));
        if (WhyNot(changing) is { } why) throw new InvalidOperationException(why);
        var all = files.Select(file => new Wanted(file, Inventory.DigestOf(file.Bytes.Span))).ToDictionary(wanted => wanted.File);
        foreach (var (file, wanted) in all)
            if (fixedOnes.TryGetValue(file.Path, out var stands)) await RefuseToChangeAsync(wanted, stands.Digest, stop);
        await made.ReadyAsync(stop);
        var known = changing.Keys.Concat(fixedOnes.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var step in GoingPublic.Steps(files, known))
            await Parallel.ForEachAsync(step.Select(file => all[file]), AtOnceUntil(stop), async (wanted, halt) =>
            {
                if (!Addresses.NeverChanges(wanted.File.Path)) await PutAsync(wanted, changing.GetValueOrDefault(wanted.File.Path), halt);
                else if (!fixedOnes.ContainsKey(wanted.File.Path)) await PutForEverAsync(wanted, halt);
            });
        return changing.Keys;
    }

    async Task PutAsync(Wanted wanted, StandingFile? stands, CancellationToken stop)
    {
        if (stands != wanted.Standing) await BlobOf(wanted.File.Path).UploadAsync(BinaryData.FromBytes(wanted.File.Bytes), wanted.Options, stop);
    }

    async Task PutForEverAsync(Wanted wanted, CancellationToken stop)
    {
        if (!await BlobOf(wanted.File.Path).TryPutAsync(BinaryData.FromBytes(wanted.File.Bytes), wanted.Options, stop))
            await RefuseToChangeAsync(wanted, null, stop);
    }

    /// <param name="digest">Of the bytes that stand; null when they must be read to know it.</param>
    async Task RefuseToChangeAsync(Wanted wanted, string? digest, CancellationToken stop)
    {
        digest ??= Inventory.DigestOf((await BlobOf(wanted.File.Path).DownloadContentAsync(stop)).Value.Content.ToMemory().Span);
        if (digest != wanted.Digest) throw new NeverChangesException(wanted.File.Path);
    }

    BlobClient BlobOf(string path) => (Addresses.NeverChanges(path) ? published : web).GetBlobClient(path);

    static ParallelOptions AtOnceUntil(CancellationToken stop) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };

    /// <summary>A file on its way to the public.</summary>
    sealed record Wanted(PublicFile File, string Digest)
    {
        public StandingFile Standing => new(Digest, ContentType.Of(File.Path), Addresses.CacheControl(File.Path));

        public BlobUploadOptions Options => new()
        {
            HttpHeaders = new() { ContentType = Standing.ContentType, CacheControl = Standing.CacheControl },
            Metadata = new Dictionary<string, string> { [PutOnce.Digest] = Digest },
        };
    }
}
