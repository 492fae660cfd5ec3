using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The bars as a table: name, value, base or printed share beside the share recomputed, how to read it, source.</summary>
static class BarTable
{
    public static FigureTable Of(Material material, string title, BarParts parts, Shares? shares)
    {
        var words = material.Words;
        var (shared, based) = (!parts.Shares.IsEmpty, parts.All.Any(one => one.Attributes.Base is not null));
        var counted = based && parts.All.Any(one => material.NumeratorOf(one) is not null);
        ImmutableArray<TableColumn> columns =
        [
            new(material.Structure.Dimensions[parts.Row].Name[material.Language], false),
            .. parts.Group < 0 ? [] : new[] { new TableColumn(material.Structure.Dimensions[parts.Group].Name[material.Language], false) },
            new(words["chart.column.value"], true),
            .. shared ? [new(words["chart.column.printed"], true), new(words["chart.column.recomputed"], true)] : Array.Empty<TableColumn>(),
            .. counted ? [new TableColumn(words["chart.column.count"], true)] : Array.Empty<TableColumn>(),
            .. based ? [new TableColumn(words["chart.column.base"], true)] : Array.Empty<TableColumn>(),
            new(words["chart.column.flag"], false), new(words["chart.column.source"], false),
        ];
        return new FigureTable(title, BarFinding.Unit(material, parts), columns, [.. parts.All.Select(Row)]).WithoutEmptyColumns();

        TableRow Row(ReleasedObservation one)
        {
            var code = one.Series.Dimensions[parts.Row];
            var (flags, source) = (Flags.Of(material, one), Provenance.Short(material, one));
            var (letter, name) = Naming.Split(material.NameOf(parts.Row, code), code);
            return new TableRow(name, letter, Naming.Category(material.Structure.Dimensions[parts.Row], code),
            [
                .. parts.Group < 0 ? [] : new TableCell[] { new TableCell.Words(material.NameOf(parts.Group, one.Series.Dimensions[parts.Group])) },
                words.CellOf(one),
                .. shared ? Shares(one) : [],
                .. counted ? [Number(material.NumeratorOf(one))] : Array.Empty<TableCell>(),
                .. based ? [Number(one.IsWithheld() ? null : one.Attributes.Base)] : Array.Empty<TableCell>(),
                new TableCell.Words(flags), new TableCell.Words(source),
            ]).Telling(material, one, BarFinding.Name(material, parts, one), parts.Key(one), flags, source, shares?.Of(one));
        }

        TableCell[] Shares(ReleasedObservation one) => parts.Shares.GetValueOrDefault(one) is { } share
            ? [words.CellOf(share), Recomputed(one, share)]
            : [Number(null), Number(null)];

        TableCell Recomputed(ReleasedObservation one, ReleasedObservation share) =>
            one.Cell.Exact is { } count && !share.IsWithheld() && share.Attributes.Base is { } whole and > 0
                ? Rate(Math.Round(count * 100 / whole, 1, MidpointRounding.AwayFromZero))
                : Number(null);

        TableCell Rate(decimal rate) => new TableCell.Number(new Cell.Shown(rate), words.Format.PerCent(rate));

        TableCell Number(decimal? number) => number is { } known
            ? new TableCell.Number(new Cell.Shown(known), words.Format.Number(known))
            : new TableCell.None(words["chart.none"]);
    }
}
