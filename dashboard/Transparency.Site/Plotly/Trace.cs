using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Transparency.Site.Plotly;

/// <summary>Points of one kind of one series.</summary>
public sealed record Trace
{
    /// <summary><c>scatter</c> or <c>bar</c>.</summary>
    public string Type { get; init; } = "scatter";

    public string? Mode { get; init; }

    public string? Name { get; init; }

    /// <summary>Key of the series: what is switched off together.</summary>
    public string? Legendgroup { get; init; }

    public bool Showlegend { get; init; }

    public required ImmutableArray<Coordinate> X { get; init; }

    public required ImmutableArray<Coordinate> Y { get; init; }

    /// <summary>For each point the row of the figure's table that it stands for; null where it stands for none.</summary>
    public ImmutableArray<int?>? Customdata { get; init; }

    /// <summary>Stands at the point.</summary>
    public ImmutableArray<string>? Text { get; init; }

    public string? Textposition { get; init; }

    public int? Textangle { get; init; }

    public string? Insidetextanchor { get; init; }

    public string? Constraintext { get; init; }

    public Font? Textfont { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }

    [JsonPropertyName("error_x")]
    public ErrorBar? ErrorX { get; init; }

    [JsonPropertyName("error_y")]
    public ErrorBar? ErrorY { get; init; }

    /// <summary><c>h</c>: the numbers are those of x.</summary>
    public string? Orientation { get; init; }

    /// <summary>Thickness of bars, in units of the other axis.</summary>
    public decimal? Width { get; init; }

    public string? Fill { get; init; }

    public string? Fillcolor { get; init; }

    public Pattern? Fillpattern { get; init; }

    public bool? Cliponaxis { get; init; }

    public string? Xaxis { get; init; }

    public string? Yaxis { get; init; }
}
