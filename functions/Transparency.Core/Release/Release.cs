using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>A dated publication of all datasets. Made by <c>Releasing</c> from protected tables only.</summary>
public sealed record Release
{
    internal Release() { }

    public required ReleaseId Id { get; init; }

    /// <summary>The announced instant of the calendar, never the hour it ran.</summary>
    public required DateTimeOffset Released { get; init; }

    public required ReleaseId? Supersedes { get; init; }

    /// <summary>Datasets that are new or changed, with a new version each.</summary>
    public required ImmutableArray<Edition> Editions { get; init; }

    public required ImmutableArray<RegisterEdition> Registers { get; init; }

    /// <summary>Datasets and registers that keep the version they have.</summary>
    public required ImmutableArray<Kept> Unchanged { get; init; }

    public required Publisher Publisher { get; init; }

    public required Calendar Calendar { get; init; }
}

public sealed record Kept(Code Dataset, DatasetVersion Version);
