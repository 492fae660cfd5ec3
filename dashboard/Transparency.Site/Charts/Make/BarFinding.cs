using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What bars say. Three counts or more name their largest; rates are told one by one and never ranked.</summary>
static class BarFinding
{
    public static string Of(Material material, BarParts parts) => WithheldWords.Join(
        AreMany(parts) && Largest(material, parts) is null
            ? material.Words.Count("chart.alt.bars", parts.All.Length, ("period", parts.Period))
            : Phrases.Sentence(Of(material, parts, material.Words.Write(parts.Period))),
        material.Words.Withheld(parts.All));

    /// <param name="head">What the bars are, with their date.</param>
    public static string Of(Material material, BarParts parts, string head)
    {
        var words = material.Words;
        return Largest(material, parts) is { } largest
            ? words.Fill("chart.bars.largest",
                ("head", head), ("name", Name(material, parts, largest)), ("amount", words.InSentence(largest)))
            : words.Fill("chart.bars.all", ("head", head), ("figures", List(material, parts)));
    }

    static bool AreMany(BarParts parts) => parts.All.Length > TimeAlternative.ToldOneByOne;

    /// <summary>Null where fewer than three counts are exact, or two are as large.</summary>
    static ReleasedObservation? Largest(Material material, BarParts parts)
    {
        var exact = parts.All.Where(one => one.Cell.Exact is not null).ToArray();
        // The largest of those shown need not be the largest: what is withheld may be a large number that guards a small one.
        return exact.Length > 2 && !parts.All.Any(WithheldWords.IsWithheld) && material.MeasureOf(parts.All[0]).Kind == MeasureKind.Count && parts.Group < 0
            && exact.MaxBy(one => one.Cell.Exact) is { } largest && exact.Count(one => one.Cell.Exact == largest.Cell.Exact) == 1 ? largest : null;
    }

    public static string Alternative(Material material, BarParts parts)
    {
        var words = material.Words;
        return WithheldWords.Join(
            parts.All.Length > 1 ? words.Count("chart.alt.bars", parts.All.Length, ("period", parts.Period)) : "",
            AreMany(parts) ? "" : words.Fill("chart.alt.all", ("figures", List(material, parts))),
            Smallest(material, parts) is { } smallest ? words.Fill("chart.bars.smallest", ("name", Name(material, parts, smallest)), ("amount", words.InSentence(smallest))) : "",
            parts.All.Where(one => one.Revised is not null).ToList() is { Count: > 0 } revised
                ? words.Fill("chart.alt.revised", ("figures", words.List(revised.Select(one => Name(material, parts, one))))) : "");
    }

    /// <summary>Told beside the largest, under the same conditions; null where two share the place.</summary>
    static ReleasedObservation? Smallest(Material material, BarParts parts) =>
        Largest(material, parts) is not null && parts.All.Where(one => one.Cell.Exact is not null).MinBy(one => one.Cell.Exact) is { } least
        && parts.All.Count(one => one.Cell.Exact == least.Cell.Exact) == 1 ? least : null;

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
