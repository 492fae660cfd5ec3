namespace Transparency.Protection;

/// <summary>A move over all its cells, not the base cells alone.</summary>
sealed record Draft(int[] Cells, int[] Changes);
