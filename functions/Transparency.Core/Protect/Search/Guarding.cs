namespace Transparency.Protection;

/// <summary>Finds which cells to withhold so that every small cell keeps its demanded values thinkable, and the moves that show it.</summary>
public static class Guarding
{
    /// <summary>
    /// Both orders are run side by side and the better pattern is kept: less unmet, then fewer cells withheld, then fewer people in them.
    /// The same system and effort give the same answer.
    /// </summary>
    /// <param name="earlier">Moves that proved an earlier release, where the search finds none: they are tried as they are.</param>
    public static Guarded Find(CellSystem system, Effort effort, IEnumerable<Move>? earlier = null)
    {
        var ground = new Ground(system);
        var recalled = new Recalled(ground, earlier ?? []);
        var patterns = new Pattern[2];
        Parallel.For(0, patterns.Length, i => patterns[i] = new Attempt(ground, recalled, effort.Seed).Run((Order)i, effort.Steps));
        return patterns.MinBy(pattern => pattern.Rank)!.Told();
    }
}
