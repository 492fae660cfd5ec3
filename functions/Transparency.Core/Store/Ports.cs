using Transparency.Releases;

namespace Transparency.Storage;

/// <summary>A public file: its path below the site's root, without a leading slash, and its bytes.</summary>
public sealed record PublicFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Stands for the place where releases are kept for ever.</summary>
/// <remarks>
/// A release is put once and appears whole or not at all: a process that dies inside <see cref="PutAsync"/> leaves nothing
/// that <see cref="ReleasesAsync"/> lists, and what it left does not hinder the next attempt. A second put of a release that
/// stands is refused with <see cref="InvalidOperationException"/>; its bytes never change.
/// </remarks>
public interface IReleaseShelf
{
    /// <summary>Ids of the releases that stand, oldest first.</summary>
    Task<IReadOnlyList<ReleaseId>> ReleasesAsync(CancellationToken stop);

    /// <summary>The files that this release added, in order of path.</summary>
    Task<IReadOnlyList<PublicFile>> OpenAsync(ReleaseId release, CancellationToken stop);

    Task PutAsync(ReleaseId release, IReadOnlyCollection<PublicFile> files, CancellationToken stop);
}
