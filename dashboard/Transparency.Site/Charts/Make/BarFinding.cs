using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What bars say. Three counts or more name their largest; rates are told one by one and never ranked.</summary>
static class BarFinding
{
    public static string Of(Material material, BarParts parts) => WithheldWords.Join(
        Phrases.Sentence(Of(material, parts, material.Words.Write(parts.Period))), material.Words.Withheld(parts.All));

    /// <param name="head">What the bars are, with their date.</param>
    public static string Of(Material material, BarParts parts, string head)
    {
        var words = material.Words;
        var exact = parts.All.Where(one => one.Cell.Exact is not null).ToArray();
        // The largest of those shown need not be the largest: what is withheld may be a large number that guards a small one.
        var largest = exact.Length > 2 && !parts.All.Any(WithheldWords.IsWithheld) && material.MeasureOf(parts.All[0]).Kind == MeasureKind.Count && parts.Group < 0
            ? exact.MaxBy(one => one.Cell.Exact)
            : null;
        return largest is not null && exact.Count(one => one.Cell.Exact == largest.Cell.Exact) == 1
            ? words.Fill("chart.bars.largest",
                ("head", head), ("name", Name(material, parts, largest)), ("amount", words.InSentence(largest)))
            : words.Fill("chart.bars.all", ("head", head), ("figures", List(material, parts)));
    }

    public static string Alternative(Material material, BarParts parts) =>
        material.Words.Fill("chart.alt.all", ("figures", List(material, parts)));

    public static string Unit(Material material, BarParts parts)
    {
        var measure = material.MeasureOf(parts.All[0]);
        return material.Words.Fill("chart.unit.dated", ("measure", measure.Name),
            ("temporality", material.Words["chart.temporality." + measure.Temporality]), ("period", Phrases.Sentence(material.Words.Write(parts.Period))));
    }

    public static string List(Material material, BarParts parts) => material.Words.List(parts.All.Select(one =>
        material.Words.Fill("chart.bars.one", ("name", Name(material, parts, one)), ("amount", Amount(material, parts, one)))));

    static string Amount(Material material, BarParts parts, ReleasedObservation one)
    {
        var amount = material.Words.InSentence(one, material.NumeratorOf(one));
        return !one.IsWithheld() && parts.Shares.GetValueOrDefault(one) is { } share
            ? $"{amount} ({material.Words.InTable(share.Cell, share.Attributes.Unit)})"
            : amount;
    }

    internal static string Name(Material material, BarParts parts, ReleasedObservation one)
    {
        var name = Naming.InSentence(material, parts.Row, one.Series.Dimensions[parts.Row]);
        return parts.Group < 0 ? name : $"{name} – {material.NameOf(parts.Group, one.Series.Dimensions[parts.Group])}";
    }
}
