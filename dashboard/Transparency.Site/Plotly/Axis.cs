using System.Collections.Immutable;

namespace Transparency.Site.Plotly;

public sealed record Axis
{
    public string? Type { get; init; }

    public required ImmutableArray<Coordinate> Range { get; init; }

    public bool? Visible { get; init; }

    public bool? Fixedrange { get; init; }

    public string? Overlaying { get; init; }

    public string? Anchor { get; init; }

    public string? Categoryorder { get; init; }

    public ImmutableArray<string>? Categoryarray { get; init; }

    public string? Tickmode { get; init; }

    public ImmutableArray<decimal>? Tickvals { get; init; }

    public ImmutableArray<string>? Ticktext { get; init; }

    /// <summary>How dates are written, by how far apart the ticks are.</summary>
    public ImmutableArray<TickFormat>? Tickformatstops { get; init; }

    public string? Ticklabelmode { get; init; }

    public string? Ticks { get; init; }

    public Font? Tickfont { get; init; }

    public bool? Showgrid { get; init; }

    public string? Gridcolor { get; init; }

    public bool? Zeroline { get; init; }

    public string? Zerolinecolor { get; init; }

    public bool? Showline { get; init; }

    public string? Linecolor { get; init; }

    public string? Tickcolor { get; init; }
}

/// <param name="Dtickrange">From and to, with null for no limit: <c>M12</c> is a year.</param>
public sealed record TickFormat(ImmutableArray<string?> Dtickrange, string Value);
