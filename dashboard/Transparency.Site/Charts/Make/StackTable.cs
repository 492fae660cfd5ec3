using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

static class StackTable
{
    public static (FigureTable Table, Chart.Stacked Chart, Chart.Stacked? InShares) Of(StackedFigure figure, IReadOnlyList<(string Name, Material Material, BarParts Parts)> rows)
    {
        var material = rows[0].Material;
        var words = material.Words;
        var table = ImmutableArray.CreateBuilder<TableRow>();
        var scaled = ImmutableArray.CreateBuilder<StackRow>();
        var stacks = ImmutableArray.CreateBuilder<StackRow>();
        foreach (var (name, own, parts) in rows)
        {
            var head = StackedFigure.Head(own, name, parts);
            var shares = Shares.Of(own, parts.All, [parts.Row]);
            var pieces = ImmutableArray.CreateBuilder<StackPart>();
            foreach (var one in parts.All)
            {
                var code = one.Series.Dimensions[parts.Row];
                var (letter, part) = Naming.Split(own.NameOf(parts.Row, code), code);
                var tone = Naming.Category(own.Structure.Dimensions[parts.Row], code);
                pieces.Add(new(letter.Length > 0 ? letter : part, one.Cell, tone ?? (pieces.Count % 2 == 0 ? Tone.First : Tone.Second),
                    own.Words.AtMark(one.Cell, one.Attributes.Unit).Marked(one), table.Count));
                table.Add(new TableRow(part, letter, tone, [new TableCell.Words(head), words.CellOf(one),
                    new TableCell.Words(Flags.Of(own, one)), new TableCell.Words(Provenance.Short(own, one))])
                    .Telling(own, one, BarFinding.Name(own, parts, one), parts.Key(one), Flags.Of(own, one), Provenance.Short(own, one), shares?.Of(one)));
            }
            var total = Total(own, parts);
            if (total is not null)
                table.Add(new TableRow(words["chart.total"], "", null, [new TableCell.Words(head), words.CellOf(total),
                    new TableCell.Words(Flags.Of(own, total)), new TableCell.Words(Provenance.Short(own, total))])
                    .Telling(own, total, words["chart.total"], $"{Code.Total}", Flags.Of(own, total), Provenance.Short(own, total)));
            if (shares is not null) scaled.Add(new(head, "", ShareChart.Of(words, parts, pieces.ToImmutable(), shares)));
            stacks.Add(new(total is null ? head : words.Fill("chart.stack.head", ("head", head)), total is null ? "" : words.InTable(total.Cell, total.Attributes.Unit), pieces.ToImmutable()));
        }
        var top = stacks.Max(stack => stack.Parts.Sum(part => part.Cell.Height()));
        return (
            new FigureTable(figure.Title, StackedFigure.Measures(rows.Select(row => (row.Material, row.Parts))),
            [
                new(material.Structure.Dimensions[rows[0].Parts.Row].Name[material.Language], false), new(words["chart.column.row"], false),
                new(words["chart.column.value"], true), new(words["chart.column.flag"], false), new(words["chart.column.source"], false),
            ], table.ToImmutable()).WithoutEmptyColumns(),
            new(stacks.ToImmutable(), new(false, top)),
            scaled.Count == 0 ? null : new(scaled.ToImmutable(), new(true, 100)));
    }

    /// <summary>The printed total of the same date, source and everything else; sums that nobody printed are not made.</summary>
    public static ReleasedObservation? Total(Material material, BarParts parts) => material.Edition.Observations.FirstOrDefault(one =>
        one.Period.Equals(parts.Period) && one.Series.Equals(parts.All[0].Series.With(parts.Row, Code.Total)));
}
