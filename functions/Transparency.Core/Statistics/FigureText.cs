using System.Globalization;

namespace Transparency.Statistics;

/// <summary>
/// A figure as revisions and corrections write it: <c>165</c>, <c>30 lt</c>, <c>3--5</c>, <c>16 of 177</c>. Withheld is <c>Q</c>;
/// a missing one is the letter of its status. It prints as it was read.
/// </summary>
public sealed record FigureText(Cell Cell, long? Base)
{
    const string BaseMark = " of ";

    /// <summary>Empty for a figure that is not there.</summary>
    public static string Write(Observation? figure) => figure is null ? "" : figure.Cell switch
    {
        Cell.Suppressed => "Q",
        Cell.Missing => $"{figure.Attributes.Status}",
        _ => $"{Of(figure)}",
    };

    public static FigureText Of(Observation figure) => new(figure.Cell, figure.Attributes.Base);

    /// <exception cref="FormatException">The text is no such figure.</exception>
    public static FigureText Parse(string text) => TryParse(text, out var figure) ? figure : throw new FormatException($"'{text}' is not a figure such as '165', '30 lt', '3--5' or '16 of 177'.");

    public static bool TryParse(string text, out FigureText figure)
    {
        figure = null!;
        var of = text.IndexOf(BaseMark, StringComparison.Ordinal);
        var parts = (of < 0 ? text : text[..of]).Split(' ');
        long? @base = null;
        if (of >= 0)
        {
            if (!long.TryParse(text.AsSpan(of + BaseMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return false;
            @base = count;
        }
        if (ReadCell(parts) is not { } cell) return false;
        figure = new(cell, @base);
        return true;
    }

    static Cell? ReadCell(string[] parts)
    {
        var ends = parts[0].Split("--");
        if (ends.Length == 2)
            return parts.Length == 1 && Number(ends[0], out var lower) && Number(ends[1], out var upper) && lower < upper ? new Cell.Range(lower, upper) : null;
        var qualifier = Qualifier.Exact;
        return parts.Length <= 2 && Number(parts[0], out var value) && (parts.Length == 1 || (parts[1].Length > 0 && Qualifiers.TryParse(parts[1], out qualifier)))
            ? new Cell.Shown(value, qualifier) : null;
    }

    static bool Number(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    public override string ToString()
    {
        var cell = Cell switch
        {
            Cell.Shown shown => string.Create(CultureInfo.InvariantCulture, $"{shown.Value} {shown.Qualifier.Word()}").TrimEnd(),
            Cell.Range range => string.Create(CultureInfo.InvariantCulture, $"{range.Lower}--{range.Upper}"),
            _ => "",
        };
        return Base is { } of ? string.Create(CultureInfo.InvariantCulture, $"{cell}{BaseMark}{of}") : cell;
    }
}
