using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The small picture inside a headline tile, 78 pixels high, with all its numbers in <paramref name="Alternative"/>.</summary>
public sealed record TilePicture(string Alternative, TileChart Chart);

public abstract record TileChart
{
    TileChart() { }

    /// <summary>A time chart without grid.</summary>
    public sealed record Time(Chart.Time Chart) : TileChart;

    /// <summary>Bars on a track that ends at a known whole: places, people.</summary>
    /// <param name="Whole">Where the track ends, and what stands there.</param>
    public sealed record Track(ImmutableArray<BarPart> Bars, Cell Whole, string WholeWords) : TileChart;
}
