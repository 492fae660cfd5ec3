namespace Transparency.Protection;

/// <summary>Finds which cells to withhold so that every small cell keeps its demanded values thinkable, and the moves that show it.</summary>
public static class Guarding
{
    public static Guarded Find(CellSystem system, Effort effort) => throw new NotSupportedException("The search is being built.");
}
