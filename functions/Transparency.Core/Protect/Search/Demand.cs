namespace Transparency.Protection;

/// <summary>A small cell: every value from 1, or from its structural bound where that is more (the least value the structure of the published table allows), to <paramref name="To"/> has to stay thinkable.</summary>
public sealed record Demand(int Cell, int To);
