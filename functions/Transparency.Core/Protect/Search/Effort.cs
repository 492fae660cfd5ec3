namespace Transparency.Protection;

/// <summary>
/// How hard to search. A budget of seconds would give another pattern on another machine, so it is one of work.
/// </summary>
/// <param name="Seed">Whoever knows it and the method could run the search backwards: keep it secret.</param>
/// <param name="Steps">Cells to evaluate after the first whole pattern, for a better one.</param>
public sealed record Effort(ulong Seed, long Steps);
