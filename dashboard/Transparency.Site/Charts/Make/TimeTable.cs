using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The plotted series as a table: period, value, how to read it, what tells figures apart, base, source.</summary>
static class TimeTable
{
    public static FigureTable Of(Material material, string title, TimeParts parts, Shares? shares)
    {
        var words = material.Words;
        var naming = parts.Naming;
        var based = parts.All.Any(one => one.Attributes.Base is not null);
        var drawn = new HashSet<ReleasedObservation>([.. parts.Drawn, .. parts.Places], ReferenceEqualityComparer.Instance);
        ImmutableArray<TableColumn> columns =
        [
            new(words["chart.column.period"], false), new(words["chart.column.value"], true), new(words["chart.column.flag"], false),
            .. parts.Places.IsEmpty ? [] : new[] { new TableColumn(words["chart.column.measure"], false) },
            .. naming.Varying.Select(i => new TableColumn(naming.Column(i), false)),
            .. based ? [new TableColumn(words["chart.column.base"], true)] : Array.Empty<TableColumn>(),
            new(words["chart.column.source"], false),
        ];
        return new FigureTable(title, TimeFinding.Unit(material, parts), columns, [.. parts.All.Select(Row)]).WithoutEmptyColumns();

        TableRow Row(ReleasedObservation one) => Told(one, Flags.Of(material, one, drawn.Contains(one)), Provenance.Short(material, one));

        TableRow Told(ReleasedObservation one, string flags, string source) => new TableRow(words.Write(one.Period), "", null,
        [
            words.CellOf(one), new TableCell.Words(flags),
            .. parts.Places.IsEmpty ? [] : new TableCell[] { new TableCell.Words(material.MeasureOf(one).Name[material.Language]) },
            .. naming.Varying.Select(i => new TableCell.Words(naming.Name(i, one))),
            .. based ? [Base(one)] : Array.Empty<TableCell>(),
            new TableCell.Words(source),
        ]).Telling(material, one, Named(one), Key(one), flags, source, shares?.Of(one));

        string Named(ReleasedObservation one) => material.MeasureOf(one).Kind == MeasureKind.Capacity ? material.MeasureOf(one).Name[material.Language] : naming.Told(one);

        string Key(ReleasedObservation one) =>
            material.MeasureOf(one).Kind == MeasureKind.Capacity || naming.Varying.IsEmpty ? $"{one.Series.Measure}" : string.Join('-', naming.Varying.Select(i => one.Series.Dimensions[i]));

        TableCell Base(ReleasedObservation one) => one.Attributes.Base is { } count
            ? new TableCell.Number(new Statistics.Cell.Shown(count), words.Format.Number(count))
            : new TableCell.None(words["chart.none"]);
    }
}
