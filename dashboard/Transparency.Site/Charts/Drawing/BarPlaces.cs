using System.Collections.Immutable;

namespace Transparency.Site.Charts;

/// <summary>How far down each bar is, in pixels: the name of a row, under it its bars.</summary>
sealed record BarPlaces(ImmutableArray<(BarRow Row, double Head, ImmutableArray<(BarPart Part, double Y)> Bars)> Rows, double Height)
{
    public const double Thick = 18, Name = 20, Gap = 4;

    public static BarPlaces Of(Chart.Bars chart)
    {
        var rows = ImmutableArray.CreateBuilder<(BarRow, double, ImmutableArray<(BarPart, double)>)>();
        var y = 0d;
        foreach (var row in chart.Rows)
        {
            rows.Add((row, y, [.. row.Parts.Select((part, index) => (part, y + Name + index * (Thick + Gap)))]));
            y += Name + row.Parts.Length * (Thick + Gap) + (row.Parts.Length > 1 ? 14 : 10);
        }
        return new(rows.ToImmutable(), y - 10);
    }
}
