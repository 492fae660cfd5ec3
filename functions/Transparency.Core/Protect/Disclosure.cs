using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Protection;

/// <summary>A table that may be shown. Only <see cref="Disclosure.Protect"/> makes one, and a release takes nothing else.</summary>
public sealed class ProtectedTable
{
    internal ProtectedTable(DatasetStructure structure, ImmutableArray<Observation> observations, ProtectionReport? report) =>
        (Structure, Observations, Report) = (structure, observations, report);

    public DatasetStructure Structure { get; }

    /// <summary>In order of period, series.</summary>
    public ImmutableArray<Observation> Observations { get; }

    /// <summary>The private proof; null for figures that were published elsewhere, which need none.</summary>
    public ProtectionReport? Report { get; }
}

public abstract record Protection
{
    public sealed record Passed(ProtectedTable Table) : Protection;

    /// <param name="Sentence">What cannot be shown, why, and what would help, without a figure.</param>
    public sealed record NotProtectable(string Sentence) : Protection;
}

/// <summary>Decides what of the private holdings may be shown. Refuses by default, and a dataset's definition says which of the two it is.</summary>
public static class Disclosure
{
    /// <summary>Figures published elsewhere pass as such, small or not, each with its source and quote: an attacker knows them anyway.</summary>
    public static Protection PublishedElsewhere(Holdings holdings)
    {
        var (structure, id) = (holdings.Structure, holdings.Structure.Id);
        if (structure.Disclosure != Statistics.Disclosure.PublishedElsewhere)
            return new Protection.NotProtectable($"'{id}' is not released: its figures were not published elsewhere, and its small counts were not protected.");
        return holdings.Observations.Any(o => o.Attributes.Citation is null || o.Series.Source == Code.NotApplicable)
            ? new Protection.NotProtectable($"'{id}' is not released: it is said to hold figures published elsewhere, but some of its rows name no source and quote.")
            : new Protection.Passed(new ProtectedTable(structure, holdings.Observations, null));
    }

    /// <summary>A partner's counts are protected by the rule in the dataset's definition (README.md states the method).</summary>
    /// <param name="earlier">Every version of the dataset that was ever public, oldest first.</param>
    /// <param name="before">The private report on the newest of them; null where there is none.</param>
    public static Protection Protect(Holdings holdings, IReadOnlyList<Edition> earlier, ProtectionReport? before, Effort effort) =>
        holdings.Structure.Protection is { } rule ? Protecting.Protect(holdings.Structure, rule, holdings.Observations, earlier, before, effort)
            : new Protection.NotProtectable($"'{holdings.Structure.Id}' is not released: its definition does not say how its small counts are protected. Add 'protection' to it.");
}
