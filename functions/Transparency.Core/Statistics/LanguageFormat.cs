using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Transparency.Statistics;

/// <summary>How a language writes numbers and dates. Data, never the machine's culture, so that pages are the same everywhere.</summary>
/// <param name="Language">Language code: "nl".</param>
/// <param name="DecimalMark">"," or ".".</param>
/// <param name="GroupMark">Between thousands, from 1,000 on.</param>
/// <param name="Months">Twelve names, as they stand inside a sentence.</param>
/// <param name="Day">Pattern of a date: <c>{day} {month} {year}</c>.</param>
/// <param name="Month">Pattern of a month: <c>{month} {year}</c>.</param>
/// <param name="Quarter">Pattern of a quarter, with <c>{quarter}</c>.</param>
/// <param name="Span">Pattern of a span, with <c>{from}</c> and <c>{to}</c>.</param>
/// <param name="Percent">Pattern of a per cent, with <c>{number}</c>.</param>
public sealed record LanguageFormat(
    string Language, string DecimalMark, string GroupMark, ImmutableArray<string> Months,
    string Day, string Month, string Quarter, string Span, string Percent)
{
    /// <summary>Pattern of the first day of a month where the language has one of its own: "1er mars 2015".</summary>
    public string? FirstDay { get; init; }

    /// <summary>The number with all the decimals it was printed with.</summary>
    public string Number(decimal value)
    {
        var text = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var written = new StringBuilder(value < 0 ? "−" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) written.Append(GroupMark);
            written.Append(whole[i]);
        }
        if (point >= 0) written.Append(DecimalMark).Append(text, point + 1, text.Length - point - 1);
        return written.ToString();
    }

    /// <summary>Patterns with <c>{number}</c> for numbers that are not exact: "less than {number}". Left out, signs stand in their place.</summary>
    public ImmutableSortedDictionary<string, string> Qualified { get; init; } = Signs;

    /// <summary>Pattern of a rate with its base, with <c>{rate}</c> and <c>{base}</c>: "29% of 220".</summary>
    public string OfBase { get; init; } = "{rate} / {base}";

    static readonly ImmutableSortedDictionary<string, string> Signs = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        new[] { ("lt", "<"), ("gt", ">"), ("le", "≤"), ("ge", "≥"), ("approx", "≈") }.Select(sign => KeyValuePair.Create(sign.Item1, $"{sign.Item2} {{number}}")));

    /// <summary>A figure without its unit: "less than 30", "29% of 220", "3–5"; empty where no number is held.</summary>
    public string Write(Observation figure)
    {
        var rate = figure.Attributes.Unit.ToString() == "PT";
        var written = figure.Cell switch
        {
            Cell.Shown { IsExact: true } shown => Plain(shown.Value),
            Cell.Shown shown => Say(shown.Qualifier, Plain(shown.Value)),
            Cell.Range range => $"{Number(range.Lower)}–{Plain(range.Upper)}",
            _ => "",
        };
        return figure.Attributes.Base is { } of ? RateOf(written, of) : written;

        string Plain(decimal value) => rate ? PerCent(value) : Number(value);
    }

    /// <summary>"less than 30 people"; an exact number needs no word.</summary>
    public string Say(Qualifier qualifier, string amount) => qualifier == Qualifier.Exact
        ? amount
        : Qualified[qualifier.Word()].Replace("{number}", amount, StringComparison.Ordinal);

    public string RateOf(string rate, long of) =>
        OfBase.Replace("{rate}", rate, StringComparison.Ordinal).Replace("{base}", Number(of), StringComparison.Ordinal);

    public string PerCent(decimal value) => Percent.Replace("{number}", Number(value), StringComparison.Ordinal);

    public string Date(DateOnly date) => Fill(date.Day == 1 ? FirstDay ?? Day : Day, date);

    public string MonthOf(DateOnly date) => Fill(Month, date);

    /// <summary>"2020", "February 2020", "11 June 2020", "2012 to February 2020".</summary>
    public string Write(Period period)
    {
        if (period.Frequency != Frequency.Span) return Part(period);
        var text = period.ToString();
        var middle = text.IndexOf("--", StringComparison.Ordinal);
        return Span
            .Replace("{from}", Part(Period.Of(text[..middle])), StringComparison.Ordinal)
            .Replace("{to}", Part(Period.Of(text[(middle + 2)..])), StringComparison.Ordinal);
    }

    string Part(Period period) => period.Frequency switch
    {
        Frequency.Annual => Year(period.Start),
        Frequency.Quarterly => Fill(Quarter, period.Start)
            .Replace("{quarter}", $"{(period.Start.Month + 2) / 3}", StringComparison.Ordinal),
        Frequency.Monthly => Fill(Month, period.Start),
        _ => Date(period.Start),
    };

    string Fill(string pattern, DateOnly date) => pattern
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Year(date), StringComparison.Ordinal);

    static string Year(DateOnly date) => date.Year.ToString(CultureInfo.InvariantCulture);
}
