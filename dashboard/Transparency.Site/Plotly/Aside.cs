namespace Transparency.Site.Plotly;

/// <summary>Drawn on the plot for itself: a stretch, a line.</summary>
public sealed record Shape
{
    /// <summary><c>line</c> or <c>rect</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>paper</c>: from 0 to 1 across the plot.</summary>
    public string? Xref { get; init; }

    public string? Yref { get; init; }

    public required Coordinate X0 { get; init; }

    public required Coordinate X1 { get; init; }

    public required Coordinate Y0 { get; init; }

    public required Coordinate Y1 { get; init; }

    /// <summary><c>pixel</c>: x is told in pixels from <see cref="Xanchor"/>.</summary>
    public string? Xsizemode { get; init; }

    public Coordinate? Xanchor { get; init; }

    public string? Fillcolor { get; init; }

    public decimal? Opacity { get; init; }

    public string? Layer { get; init; }

    public required Line Line { get; init; }
}

/// <summary>Words on the plot.</summary>
public sealed record Annotation
{
    public required string Text { get; init; }

    public required Coordinate X { get; init; }

    public required Coordinate Y { get; init; }

    public string? Xref { get; init; }

    public string? Yref { get; init; }

    public string? Xanchor { get; init; }

    public string? Yanchor { get; init; }

    /// <summary>In pixels, to the right.</summary>
    public decimal? Xshift { get; init; }

    /// <summary>In pixels, upwards.</summary>
    public decimal? Yshift { get; init; }

    public bool Showarrow { get; init; }

    public Font? Font { get; init; }

    public string? Bordercolor { get; init; }

    public decimal? Borderpad { get; init; }

    public string? Bgcolor { get; init; }
}
