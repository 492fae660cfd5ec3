using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>
/// The proof that a protected table may be shown, for the checker alone: it holds the true base counts and never becomes public.
/// </summary>
public sealed record ProtectionReport(Code Dataset, ImmutableArray<ReportedSystem> Systems);

/// <param name="Dimensions">Names of the nodes of each dimension; cells are written as numbers of nodes.</param>
/// <param name="Base">True counts of base cells that are not zero.</param>
/// <param name="Rounded">Likewise what was made of them; null where nothing is rounded.</param>
public sealed record ReportedSystem(
    ImmutableArray<(string Id, ImmutableArray<string> Nodes)> Dimensions, ImmutableArray<(ImmutableArray<int> Cell, long Count)> Base,
    ImmutableArray<(ImmutableArray<int> Cell, long Count)>? Rounded, ImmutableArray<ReportedMove> Moves);

/// <summary>Another set of records that agrees with everything public and gives the cell that value.</summary>
/// <param name="Insider">The cell of one person that the move leaves as it is; null for a move against outsiders.</param>
public sealed record ReportedMove(
    ImmutableArray<int> Cell, int Value, ImmutableArray<int>? Insider, ImmutableArray<(ImmutableArray<int> Cell, int Change)> Changes);
