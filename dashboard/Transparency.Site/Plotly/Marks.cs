using System.Collections.Immutable;

namespace Transparency.Site.Plotly;

public sealed record Marker
{
    public string? Symbol { get; init; }

    /// <summary>In pixels.</summary>
    public decimal? Size { get; init; }

    public string? Color { get; init; }

    public decimal? Opacity { get; init; }

    public Line? Line { get; init; }
}

/// <param name="Width">In pixels.</param>
public sealed record Line(string? Color, decimal? Width, string? Dash = null);

public sealed record Font(string? Color, decimal? Size = null, string? Family = null, int? Weight = null);

/// <summary>A hatch.</summary>
public sealed record Pattern(string Shape, string Fgcolor, string Bgcolor, decimal Size, decimal Solidity);

/// <summary>From a point towards where the number can be.</summary>
/// <param name="Array">Upwards, or to the right.</param>
/// <param name="Arrayminus">Downwards, or to the left.</param>
/// <param name="Width">Of the stroke across its end, in pixels.</param>
public sealed record ErrorBar(
    string Type, bool Symmetric, ImmutableArray<decimal> Array, ImmutableArray<decimal> Arrayminus, string Color, decimal Thickness, decimal Width);
