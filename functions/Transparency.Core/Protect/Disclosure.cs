using System.Collections.Immutable;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Protection;

/// <summary>A table that may be shown. Only <see cref="Disclosure.Protect"/> makes one, and a release takes nothing else.</summary>
public sealed class ProtectedTable
{
    internal ProtectedTable(DatasetStructure structure, ImmutableArray<Observation> observations) =>
        (Structure, Observations) = (structure, observations);

    public DatasetStructure Structure { get; }

    /// <summary>In order of period, series.</summary>
    public ImmutableArray<Observation> Observations { get; }
}

public abstract record Protection
{
    public sealed record Passed(ProtectedTable Table) : Protection;

    /// <param name="Sentence">What cannot be shown and why, without a figure.</param>
    public sealed record NotYetProtectable(string Sentence) : Protection;
}

/// <summary>Decides what of the private holdings may be shown. Refuses by default.</summary>
public static class Disclosure
{
    /// <summary>
    /// Figures published elsewhere pass as such, small or not, each with its source and quote: an attacker knows them anyway.
    /// Anything else waits for the method of disclosure control (Protect/README.md).
    /// </summary>
    public static Protection Protect(Holdings holdings)
    {
        var id = holdings.Structure.Id;
        if (holdings.Structure.Disclosure != Statistics.Disclosure.PublishedElsewhere)
            return new Protection.NotYetProtectable($"'{id}' is not yet protectable: its figures were not published elsewhere, and the method that hides small counts is not there yet. Nothing of it is released.");
        var bare = holdings.Observations.Count(o => o.Attributes.Citation is null || o.Series.Source == Code.NotApplicable);
        return bare > 0
            ? new Protection.NotYetProtectable($"'{id}' is not yet protectable: it is said to hold figures published elsewhere, but some of its rows name no source and quote. Nothing of it is released.")
            : new Protection.Passed(new ProtectedTable(holdings.Structure, holdings.Observations));
    }
}
