using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>
/// Another set of records that agrees with everything public, as changes of base cells; every other cell changes by its signed sum.
/// It gives <paramref name="Cell"/> the value <paramref name="Value"/>.
/// </summary>
/// <param name="Insider">A cell of one person that the move leaves as it is, so that this person cannot tell either; −1 for a move against outsiders.</param>
public sealed record Move(int Cell, int Value, int Insider, ImmutableArray<(int BaseCell, int Change)> Changes);
