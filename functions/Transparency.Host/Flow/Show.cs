using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Every page of the site, made of the shelf and of words alone.</summary>
public delegate IReadOnlyList<PublicFile> SitePages(Shelf shelf);

/// <summary>The shelf becomes the site that the public sees; then it is read back as a stranger would.</summary>
public sealed class Show(IReleaseShelf shelf, SitePages pages, IPublicSite site, ILogger<Show> log)
{
    /// <summary>What was found wanting when the site was read back; null when there is no release to show.</summary>
    public Task<Shown?> ReplaceAsync(CancellationToken stop) => ReplaceAsync(null, stop);

    /// <param name="made">The pages, where they were made ahead.</param>
    public async Task<Shown?> ReplaceAsync(IReadOnlyList<PublicFile>? made, CancellationToken stop)
    {
        var read = await Publish.ReadAsync(shelf, stop);
        if (read.Newest is null) return null;
        var tree = PublicTree.Of(read, made ?? pages(read));
        log.Built(tree.Count);
        await site.ReplaceAsync(tree, stop);
        return new(site.Name, read.Newest.Id, tree.Count, Verification.Read(await site.ReadAsync(stop)));
    }
}

/// <param name="Wanting">Nothing, if every link of the site leads to the bytes it names.</param>
public sealed record Shown(string Folder, Releases.ReleaseId Release, int Files, ImmutableArray<Finding> Wanting);
