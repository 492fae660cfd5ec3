using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>One cell of a dataset: what it is of, when, what stands there, and how it is to be read.</summary>
public sealed record Observation(SeriesKey Series, Period Period, Cell Cell, Attributes Attributes);

/// <summary>What accompanies a number. One object serves all observations that share it.</summary>
/// <param name="Unit">UNIT_MEASURE, as <see cref="Measure"/> explains it.</param>
/// <param name="Base">The count that a rate is of, as printed; null where none is printed.</param>
/// <param name="Notes">Codes of the dataset's notes.</param>
/// <param name="Citation">Where a published figure was published; null for a partner's own data.</param>
public sealed record Attributes(Code Unit, ObsStatus Status, long? Base, ImmutableArray<Code> Notes, Citation? Citation)
{
    public bool Equals(Attributes? other) => other is not null && Unit == other.Unit && Status == other.Status
        && Base == other.Base && Notes.SequenceEqual(other.Notes) && Citation == other.Citation;

    public override int GetHashCode() => HashCode.Combine(Unit, Status, Base, Notes.Length, Citation);
}

/// <summary>The place and the words a published figure stands in.</summary>
/// <param name="Place">Section or footnote of the source.</param>
/// <param name="Quote">Verbatim, at most 60 words, in the language of the source; holds the number. Two quotes are parted by <c> […] </c>.</param>
/// <param name="ReferenceAsWritten">The date or period as the source writes it.</param>
public sealed record Citation(string Place, string Quote, string ReferenceAsWritten);
