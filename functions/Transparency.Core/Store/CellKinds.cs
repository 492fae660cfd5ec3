using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>The word that says in the table what kind of cell stands in a row.</summary>
static class CellKinds
{
    public const string Shown = "shown", Range = "range", Missing = "missing", Suppressed = "suppressed";

    public static string Word(Cell cell) => cell switch
    {
        Cell.Shown => Shown,
        Cell.Range => Range,
        Cell.Missing => Missing,
        Cell.Suppressed => Suppressed,
        _ => throw new InvalidOperationException($"The table has no word for a cell of {cell.GetType().Name}."),
    };
}
