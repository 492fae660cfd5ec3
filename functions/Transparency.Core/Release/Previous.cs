using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>What the public has: the newest release, and the newest version of every dataset and register.</summary>
/// <param name="Newest">Null before the first release.</param>
public sealed record Previous(
    ReleaseId? Newest, ImmutableDictionary<Code, Edition> Editions, ImmutableDictionary<Code, RegisterEdition> Registers,
    Publisher? Publisher, Calendar? Calendar)
{
    public static readonly Previous None =
        new(null, ImmutableDictionary<Code, Edition>.Empty, ImmutableDictionary<Code, RegisterEdition>.Empty, null, null);
}
