namespace Transparency.Protection;

/// <summary>A small cell: every value from its structural bound (the least value the structure of the published table allows) to <paramref name="To"/> has to stay thinkable.</summary>
public sealed record Demand(int Cell, int To);
