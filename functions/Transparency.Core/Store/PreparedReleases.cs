using Transparency.Releases;

namespace Transparency.Storage;

/// <summary>Stands for the private place where the next release waits, whole, for its announced minute.</summary>
/// <remarks>One pack a release; it appears whole or not at all, and a newer one takes its place. What it holds is private until it is revealed.</remarks>
public interface IPreparedReleases
{
    /// <returns>What the pack was made of, as it was said when it was put; null when none waits.</returns>
    Task<string?> MadeOfAsync(ReleaseId release, CancellationToken stop);

    /// <param name="madeOf">A short word without spaces that differs when anything that went in differs.</param>
    Task PutAsync(ReleaseId release, string madeOf, Stream pack, CancellationToken stop);

    /// <returns>The pack; null when none waits.</returns>
    Task<Stream?> OpenAsync(ReleaseId release, CancellationToken stop);

    /// <summary>Nothing happens when none waits.</summary>
    Task RemoveAsync(ReleaseId release, CancellationToken stop);
}
