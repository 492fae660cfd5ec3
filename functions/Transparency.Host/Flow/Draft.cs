using System.Collections.Immutable;
using Transparency.Corrections;
using Transparency.Formats;
using Transparency.Releases;

namespace Transparency.Flow;

/// <summary>The release that would come next, not yet on the shelf.</summary>
/// <param name="NotProtectable">Why datasets were left out of it, one sentence each.</param>
/// <param name="Corrections">What became of each accepted correction.</param>
public sealed record Draft(Shelf Before, Outcome Outcome, ImmutableArray<string> NotProtectable, ImmutableArray<CorrectionOutcome> Corrections)
{
    public Release? Release => (Outcome as Outcome.Made)?.Release;
}
