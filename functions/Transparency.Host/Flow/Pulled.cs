using System.Collections.Immutable;
using Transparency.Partners;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>How asking a partner for one extract ended.</summary>
/// <param name="Found">All findings; the list holds the first thousand of each severity.</param>
/// <param name="Vintage">Number of the vintage that stands now; null when none does.</param>
public sealed record Pulled(Delivery Delivery, PullOutcome Outcome, ImmutableArray<Finding> Findings, int Found, int? Vintage)
{
    /// <summary>Of the extract that came.</summary>
    public long Bytes { get; init; }

    /// <summary>Accepted rows.</summary>
    public int Rows { get; init; }

    /// <summary>It looks like records about people.</summary>
    public bool Personal { get; init; }

    /// <summary>What is kept of it, if it was refused and came whole.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Somebody should look.</summary>
    public bool IsWanting => Outcome is PullOutcome.Refused or PullOutcome.Late or PullOutcome.Unreachable;
}
