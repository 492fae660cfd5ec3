using System.Collections.Immutable;

namespace Transparency.Protection;

/// <param name="Withheld">Every cell that is withheld, whatever for, in order.</param>
/// <param name="Moves">One per demanded cell and value other than its own, in order of cell and value; then those against insiders.</param>
/// <param name="Unmet">Demands without all their moves. The search is a heuristic: not found is not impossible.</param>
public sealed record Guarded(ImmutableArray<int> Withheld, ImmutableArray<Move> Moves, ImmutableArray<Demand> Unmet);
