using System.Collections.Immutable;
using Transparency.Corrections;
using Transparency.Formats;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Flow;

/// <summary>The release that would come next, not yet on the shelf.</summary>
/// <param name="NotProtectable">Why datasets were left out of it, one sentence each.</param>
/// <param name="Corrections">What became of each accepted correction.</param>
/// <param name="Reports">The private proof of each protected dataset in it.</param>
public sealed record Draft(
    Shelf Before, Outcome Outcome, ImmutableArray<string> NotProtectable, ImmutableArray<CorrectionOutcome> Corrections, ImmutableDictionary<Code, ProtectionReport> Reports)
{
    public Release? Release => (Outcome as Outcome.Made)?.Release;
}
