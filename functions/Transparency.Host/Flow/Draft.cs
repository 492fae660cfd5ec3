using System.Collections.Immutable;
using Transparency.Formats;
using Transparency.Releases;

namespace Transparency.Flow;

/// <summary>The release that would come next, not yet on the shelf.</summary>
/// <param name="NotProtectable">Why datasets were left out of it, one sentence each.</param>
public sealed record Draft(Shelf Before, Outcome Outcome, ImmutableArray<string> NotProtectable)
{
    public Release? Release => (Outcome as Outcome.Made)?.Release;
}
