using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>The rows of an extract as typed observations, with their lines; not yet checked against each other.</summary>
/// <param name="Lines">Line of each observation; empty when they come from the store.</param>
public sealed record ReadExtract(
    DatasetStructure Structure, string File, ExtractContext Context, IReadOnlyList<Observation> Observations, IReadOnlyList<int> Lines)
{
    readonly Lazy<CellIndex> cells = new(() => new CellIndex(Observations));

    /// <summary>Where each cell stands, built when a rule first asks.</summary>
    public CellIndex Cells => cells.Value;

    public Validation.Place PlaceOf(int observation, string column = "") =>
        new(File, Lines.Count > 0 ? Lines[observation] : 0, column);
}
