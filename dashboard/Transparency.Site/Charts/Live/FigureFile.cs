using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Site.Charts;

/// <summary>Writes a figure of a page as the data that stands beside it.</summary>
static class FigureFile
{
    /// <summary>What the keys of words for live charts begin with.</summary>
    const string Live = "live.";

    public static PublicFile Of(Here here, Figure figure) =>
        new(here.DataOf(figure).TrimStart('/'), JsonSerializer.SerializeToUtf8Bytes(Data(here, figure), FigureJson.Written.FigureData));

    internal static FigureData Data(Here here, Figure figure)
    {
        var (words, table) = (here.Words, figure.Table);
        return new()
        {
            Id = figure.Id, Title = figure.Title, Finding = figure.Finding, Unit = figure.Unit,
            Sources = [.. figure.Sources.Select(source => string.Join(", ", new[] { source.Title, source.About }.Where(part => part.Length > 0)))],
            Page = here.Absolute($"{here.To(here.Path)}#{figure.Id}"), Release = $"{here.Release.Id}", Edition = figure.Edition, Licence = $"{here.Publisher.Licence}",
            NotReal = here.Site.Rehearsal ? true : null,
            Words = Words(here, figure),
            Format = new(words.Format.DecimalMark, words.Format.GroupMark, words.Format.Months, [.. words["chart.months"].Split(' ')]),
            Plotly = LiveDrawing.Of(figure.Chart, figure, words), Shares = figure.InShares is { } shares ? LiveDrawing.Of(shares, figure, words) : null,
            Columns = [.. table.Columns.Select(column => column.Name)], Rows = [.. table.Rows.Select(row => Row(words, row))],
            Breaks = [.. (figure.Chart as Chart.Time)?.Breaks.Select(change => change.Label.Wide) ?? []], Events = figure.Events,
            Revised = [.. table.Rows.Index().Where(row => row.Item.Revised).Select(row => row.Index)],
        };
    }

    static ImmutableSortedDictionary<string, string> Words(Here here, Figure figure)
    {
        var words = here.Words.Keys.Where(key => key.StartsWith(Live, StringComparison.Ordinal)).ToImmutableSortedDictionary(key => key[Live.Length..], key => here.Words[key], StringComparer.Ordinal)
            .SetItem("release", here.Words.Fill("chart.released", ("date", here.Release.Id.Date))).SetItem("version", figure.Edition);
        return here.Site.Rehearsal ? words.SetItem("notReal", here.Words["site.rehearsal"]) : words;
    }

    static FigureRow Row(Words words, TableRow row) => new(
        Day(row.Period?.Start), Day(row.Period?.End), row.Key,
        [row.Letter.Length > 0 ? $"{row.Letter} {row.Head}" : row.Head, .. row.Cells.Select(cell => cell.Written(words))], row.Told);

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Written(this TableCell cell, Words words) => cell switch
    {
        TableCell.Number number => number.Written,
        TableCell.Withheld => words["chart.withheld"],
        TableCell.None none => none.Word,
        TableCell.Words said => said.Text,
        _ => throw new InvalidOperationException($"No words for {cell}."),
    };
}
