using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>A dated publication of all datasets. Made by <c>Releasing</c> from protected tables only.</summary>
public sealed record Release
{
    internal Release() { }

    public ReleaseId Id { get; internal init; }

    /// <summary>The announced instant of the calendar, never the hour it ran.</summary>
    public DateTimeOffset Released { get; internal init; }

    public ReleaseId? Supersedes { get; internal init; }

    /// <summary>Datasets that are new or changed, with a new version each.</summary>
    public ImmutableArray<Edition> Editions { get; internal init; }

    public ImmutableArray<RegisterEdition> Registers { get; internal init; }

    /// <summary>Datasets and registers that keep the version they have.</summary>
    public ImmutableArray<Kept> Unchanged { get; internal init; }

    public Publisher Publisher { get; internal init; } = null!;

    public Calendar Calendar { get; internal init; } = null!;
}

public sealed record Kept(Code Dataset, DatasetVersion Version);
