using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>A release as it lies on the shelf.</summary>
public sealed record ShelvedRelease
{
    internal ShelvedRelease() { }

    /// <summary>What <c>RELEASE.json</c> says: id, announced instant, datasets with their versions, what it supersedes.</summary>
    public required ReleaseRecord Record { get; init; }

    public ReleaseId Id => Record.Release;

    public DateTimeOffset Released => Record.Released;

    public ReleaseId? Supersedes => Record.Supersedes;

    /// <summary>Everything that stands with this release, unchanged datasets too, in order of id. In a draft the hashes of new folders are still empty.</summary>
    public ImmutableArray<BoundDataset> Datasets => Record.Datasets;

    public required Publisher Publisher { get; init; }

    public required Calendar Calendar { get; init; }

    /// <summary>The versions that this release was the first to publish, in order of id.</summary>
    public required ImmutableArray<DatasetFolder> Added { get; init; }

    /// <summary><c>data/all/{release}/</c></summary>
    public string Path => FileNames.Folder(Id);

    /// <summary>What lies in <see cref="Path"/>, in order of name; empty in a draft.</summary>
    public ImmutableArray<ListedFile> Files => [.. Contents.Select(ListedFile.Of)];

    internal ImmutableArray<PublicFile> Contents { get; init; } = [];
}
