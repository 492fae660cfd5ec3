namespace Transparency.Protection;

/// <summary>The equation after = before + in − out, as four nodes of one dimension.</summary>
public readonly record struct StockChange(int Before, int In, int Out, int After);
