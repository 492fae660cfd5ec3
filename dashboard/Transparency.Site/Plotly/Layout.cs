using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Transparency.Site.Plotly;

public sealed record Layout
{
    public required Axis Xaxis { get; init; }

    public required Axis Yaxis { get; init; }

    /// <summary>For what is withheld: it has no number, so it has no place on the axis of numbers.</summary>
    public Axis? Xaxis2 { get; init; }

    /// <inheritdoc cref="Xaxis2"/>
    public Axis? Yaxis2 { get; init; }

    public ImmutableArray<Shape> Shapes { get; init; } = [];

    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    public required Margin Margin { get; init; }

    public required Font Font { get; init; }

    public string? Barmode { get; init; }

    public bool Showlegend { get; init; }

    public required string Separators { get; init; }

    [JsonPropertyName("paper_bgcolor")]
    public string PaperBackground { get; init; } = Clear;

    [JsonPropertyName("plot_bgcolor")]
    public string PlotBackground { get; init; } = Clear;

    public const string Clear = "rgba(0,0,0,0)";
}

/// <summary>Pixels around the plot.</summary>
public sealed record Margin(decimal L, decimal R, decimal T, decimal B, decimal Pad = 0);
