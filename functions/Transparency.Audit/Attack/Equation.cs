using System.Collections.Immutable;

namespace Transparency.Audit;

/// <summary>The counts on one side add up to those on the other: a whole and its parts, or a stock with those who left and the stock before with those who came.</summary>
/// <param name="Implied">Others say it already: it helps the quick pass and is left out of the programs.</param>
public sealed record Equation(ImmutableArray<int> Left, ImmutableArray<int> Right, bool Implied = false);
