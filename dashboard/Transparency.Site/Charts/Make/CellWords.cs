using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>A figure in words and signs: at a mark, in a table, in a sentence.</summary>
static class CellWords
{
    public static string Number(this Words words, decimal value, Code unit) =>
        unit.ToString() == "PT" ? words.Format.PerCent(value) : words.Format.Number(value);

    /// <summary>At a mark: "less than <b>30</b>", and "&lt; 30" where that does not fit.</summary>
    public static NumberWords AtMark(this Words words, Cell cell, Code unit)
    {
        var written = words.InTable(cell, unit);
        return cell switch
        {
            Cell.Shown { IsExact: false } shown =>
                new(words["chart.before." + shown.Qualifier.Word()] + " ", words.Number(shown.Value, unit), written),
            Cell.Suppressed => new("", words["chart.withheld"], words["chart.withheld"]),
            Cell.Missing => new("", words["chart.none"], words["chart.none"]),
            _ => new("", written, written),
        };
    }

    /// <summary>A number that an earlier release gave otherwise has the small r that statistics offices set beside it.</summary>
    public static NumberWords Marked(this NumberWords number, ReleasedObservation figure) =>
        figure.Revised is null ? number : number with { Number = number.Number + Revised, Short = number.Short + Revised };

    const string Revised = "ʳ";

    /// <summary>In a table: <c>165</c>, <c>&lt; 30</c>, <c>3–5</c>.</summary>
    public static string InTable(this Words words, Cell cell, Code unit) => cell switch
    {
        Cell.Shown shown => Sign(shown.Qualifier) + words.Number(shown.Value, unit),
        Cell.Range range => $"{words.Format.Number(range.Lower)}–{words.Number(range.Upper, unit)}",
        Cell.Suppressed => words["chart.withheld"],
        _ => words["chart.none"],
    };

    public static TableCell CellOf(this Words words, ReleasedObservation figure) => figure.Cell switch
    {
        Cell.Suppressed => new TableCell.Withheld(),
        Cell.Missing => new TableCell.None(words["chart.none"]),
        _ => new TableCell.Number(figure.Cell, words.InTable(figure.Cell, figure.Attributes.Unit)),
    };

    /// <summary>In a sentence: "165 people", "less than 30 people", "9 of 14, 64%". A base under 100 puts the count first, if it is printed.</summary>
    public static string InSentence(this Words words, ReleasedObservation figure, decimal? numerator = null)
    {
        var unit = figure.Attributes.Unit;
        return figure.Cell switch
        {
            Cell.Shown shown when figure.Attributes.Base is { } whole => words.OfBase(words.Said(shown, unit), whole, numerator),
            Cell.Shown shown => words.Said(shown, unit),
            Cell.Range range => words.Fill("chart.amount.range", ("lower", range.Lower), ("upper", words.Amount(range.Upper, unit))),
            Cell.Suppressed => words["chart.withheld"],
            _ => words["chart.none"],
        };
    }

    static string Said(this Words words, Cell.Shown shown, Code unit) => shown.IsExact
        ? words.Amount(shown.Value, unit)
        : words.Format.Say(shown.Qualifier, words.Amount(shown.Value, unit));

    static string OfBase(this Words words, string rate, long whole, decimal? numerator) => numerator is { } count
        ? words.Fill(whole < 100 ? "chart.rate.small" : "chart.rate.large", ("rate", rate), ("count", count), ("base", whole))
        : words.Format.RateOf(rate, whole);

    public static string Amount(this Words words, decimal value, Code unit) =>
        unit.ToString() == "PT" ? words.Format.PerCent(value) : words.Count("chart.amount." + unit, value);

    static string Sign(Qualifier qualifier) => qualifier switch
    {
        Qualifier.LessThan => "< ",
        Qualifier.MoreThan => "> ",
        Qualifier.AtMost => "≤ ",
        Qualifier.AtLeast => "≥ ",
        Qualifier.Approximately => "≈ ",
        _ => "",
    };
}
