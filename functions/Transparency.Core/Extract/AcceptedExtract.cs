using System.Collections.Immutable;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>An extract that no rule refused. Only <c>Checking</c> makes one. Its observations are private: the way to the public is Protect.</summary>
public sealed class AcceptedExtract
{
    internal AcceptedExtract(DatasetStructure structure, IReadOnlyList<Observation> observations, ImmutableArray<Finding> notes) =>
        (Structure, Observations, Notes) = (structure, observations, notes);

    public DatasetStructure Structure { get; }

    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Findings that did not refuse it.</summary>
    public ImmutableArray<Finding> Notes { get; }
}
