using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Every page of the site, made of the shelf, the status of partners and words alone.</summary>
public delegate IReadOnlyList<PublicFile> SitePages(Shelf shelf, DataStatus status);

/// <summary>Those of them that are made of the status, the same bytes.</summary>
public delegate IReadOnlyList<PublicFile> StatusFiles(Shelf shelf, DataStatus status);

/// <summary>The shelf becomes the site that the public sees; then it is read back as a stranger would.</summary>
public sealed class Show(IReleaseShelf shelf, SitePages pages, StatusFiles statusFiles, PartnerStatuses statuses, IPublicSite site, ILogger<Show> log)
{
    /// <summary>What was found wanting when the site was read back; null when there is no release to show.</summary>
    public Task<Shown?> ReplaceAsync(CancellationToken stop) => ReplaceAsync(null, stop);

    /// <param name="made">The pages, where they were made ahead; what they say of partners is made anew.</param>
    public async Task<Shown?> ReplaceAsync(IReadOnlyList<PublicFile>? made, CancellationToken stop)
    {
        var read = await Publish.ReadAsync(shelf, stop);
        if (read.Newest is null) return null;
        var status = await statuses.NowAsync(stop);
        var tree = PublicTree.Of(read, made is null ? pages(read, status) : Renewed(made, statusFiles(read, status)));
        log.Built(tree.Count);
        await site.ReplaceAsync(tree, stop);
        return new(site.Name, read.Newest.Id, tree.Count, Verification.Read(await site.ReadAsync(stop)));
    }

    /// <summary>After a pull: makes anew what the site says of partners, if it has changed and there is a site.</summary>
    public async Task RenewStatusAsync(CancellationToken stop)
    {
        var status = await statuses.NowAsync(stop);
        if (await site.OpenAsync(DataStatus.FileName, stop) is not { } standing || standing.Bytes.Span.SequenceEqual(status.Write().Bytes.Span)) return;
        await site.PutAsync(statusFiles(await Publish.ReadAsync(shelf, stop), status), stop);
    }

    static IReadOnlyList<PublicFile> Renewed(IReadOnlyList<PublicFile> made, IReadOnlyList<PublicFile> status)
    {
        var paths = status.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. made.Where(file => !paths.Contains(file.Path)), .. status];
    }
}

/// <param name="Wanting">Nothing, if every link of the site leads to the bytes it names.</param>
public sealed record Shown(string Folder, Releases.ReleaseId Release, int Files, ImmutableArray<Finding> Wanting);
