using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

static class BarChart
{
    public static Chart.Bars Of(Material material, BarParts parts, bool open)
    {
        var rows = parts.All.Select((one, index) => (one, index)).GroupBy(pair => pair.one.Series.Dimensions[parts.Row])
            .Select(group => new BarRow(
                Naming.Split(material.NameOf(parts.Row, group.Key), group.Key).Letter,
                Naming.Split(material.NameOf(parts.Row, group.Key), group.Key).Name,
                [.. group.Select((pair, place) => Part(material, parts, pair.one, pair.index, place, open))]));
        return new([.. rows], new(material.MeasureOf(parts.All[0]).Unit.ToString() == "PT", parts.All.Max(one => one.Cell.Height())));
    }

    static BarPart Part(Material material, BarParts parts, ReleasedObservation one, int row, int place, bool open)
    {
        var code = one.Series.Dimensions[parts.Row];
        var tone = Naming.Category(material.Structure.Dimensions[parts.Row], code) ?? (place % 2 == 0 ? Tone.First : Tone.Second);
        return new(one.Cell, tone, open, Number(material, one).Marked(one), After(material, parts, one), row);
    }

    /// <summary>A rate on a small base is written count first: "9 of 14, 64%"; the count is not supplied where none is printed.</summary>
    static NumberWords Number(Material material, ReleasedObservation one) =>
        one.Attributes.Base is < 100 && one.Cell is Cell.Shown && material.NumeratorOf(one) is not null
            ? new("", material.Words.InSentence(one, material.NumeratorOf(one)), material.Words.InTable(one.Cell, one.Attributes.Unit))
            : material.Words.AtMark(one.Cell, one.Attributes.Unit);

    static string After(Material material, BarParts parts, ReleasedObservation one)
    {
        var words = material.Words;
        if (one.IsWithheld() && parts.Group < 0) return "";
        if (parts.Group >= 0) return material.NameOf(parts.Group, one.Series.Dimensions[parts.Group]);
        if (parts.Shares.GetValueOrDefault(one) is { } share) return $"({words.InTable(share.Cell, share.Attributes.Unit)})";
        return one.Attributes.Base is not { } whole ? ""
            : material.NumeratorOf(one) is not { } count ? words.Fill("chart.ofbase", ("base", whole))
            : whole < 100 ? ""
            : words.Fill("chart.ofbase.count", ("count", count), ("base", whole));
    }
}
