using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Rows of parts on one scale: each row one date, its parts in code order, its total only where one of that date is printed.</summary>
public sealed record StackedFigure
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<Row> Rows { get; init; }

    /// <summary>Dimension whose codes are the parts; they must be disjoint.</summary>
    public required string Parts { get; init; }

    public ImmutableArray<Act> Acts { get; init; } = [];

    public string Download { get; init; } = "";

    /// <param name="Name">What the row is; its period is added.</param>
    /// <param name="Figures">Its parts: the choice must hold every code of the dimension.</param>
    public sealed record Row(string Name, Material Material, Selection Figures);

    /// <exception cref="InvalidOperationException">A row has no figure.</exception>
    public Figure Make()
    {
        var material = Rows[0].Material;
        var rows = Rows.Select(row => (row.Name, row.Material, Parts: BarParts.Of(row.Material, new BarFigure { Id = Id, Title = row.Name, Figures = row.Figures, Rows = Parts }))).ToArray();
        var (table, chart, inShares) = StackTable.Of(this, rows);
        var letters = rows.SelectMany(row => row.Parts.All.Select(one => one.Series.Dimensions[row.Parts.Row])).Distinct()
            .Select(code => Naming.Split(material.NameOf(rows[0].Parts.Row, code), code)).Where(pair => pair.Letter.Length > 0)
            .Select(pair => new LetterName(pair.Letter, pair.Name));
        return new()
        {
            Id = Id, Title = Title, Acts = Acts, Download = Download,
            Finding = WithheldWords.Join([.. rows.Select(row => BarFinding.Of(row.Material, row.Parts, Head(row.Material, row.Name, row.Parts))), material.Words.Withheld([.. rows.SelectMany(row => row.Parts.All)])]),
            Alternative = string.Join(' ', rows.Select(row => Alternative(row.Material, row.Parts, Head(row.Material, row.Name, row.Parts)))),
            Unit = material.Words.Fill("chart.unit.scale", ("measures", Measures(rows.Select(row => (row.Material, row.Parts))))),
            Chart = chart, InShares = inShares, Letters = [.. letters], Table = table,
            Sources = [.. rows.SelectMany(row => Provenance.Sources(row.Material, row.Parts.All)).Distinct()],
            Quotes = [.. rows.SelectMany(row => Provenance.Quotes(row.Material, row.Parts.All).Take(1))],
            Notes = [.. rows.SelectMany(row => Provenance.Notes(row.Material, row.Parts.All, [])).Distinct()],
        };
    }

    static string Alternative(Material material, BarParts parts, string head)
    {
        var words = material.Words;
        var told = BarFinding.List(material, parts);
        if (StackTable.Total(material, parts) is { } total)
            told = words.List([told, words.Fill("chart.bars.one", ("name", words["chart.total"]), ("amount", words.InSentence(total)))]);
        return words.Fill("chart.bars.all", ("head", head), ("figures", told));
    }

    internal static string Measures(IEnumerable<(Material Material, BarParts Parts)> rows) =>
        string.Join(" / ", rows.Select(row => row.Material.MeasureOf(row.Parts.All[0]).Name[row.Material.Language]).Distinct());

    internal static string Head(Material material, string name, BarParts parts) =>
        material.Words.Fill("chart.stack.row", ("name", name), ("period", parts.Period));
}
