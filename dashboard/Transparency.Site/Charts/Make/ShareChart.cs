using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>A chart once more, in shares. What has no share is not on it.</summary>
static class ShareChart
{
    public static Chart.Time Of(Material material, Chart.Time chart, TimeParts parts, Shares shares)
    {
        var marks = ImmutableArray.CreateBuilder<TimeMark>();
        var place = new Dictionary<int, int>();
        foreach (var (index, one) in parts.Drawn.Index())
            if (shares.Of(one) is { } share)
            {
                place[index] = marks.Count;
                marks.Add(chart.Marks[index] with { Cell = new Cell.Shown(share.Rate), Number = Number(material.Words, share) });
            }
        return chart with
        {
            Marks = marks.ToImmutable(), Capacity = [], Scale = new(true, marks.Max(mark => mark.Cell.Height())),
            Runs = [.. chart.Runs.SelectMany(run => Runs(run, parts, shares)).Select(run => run.Select(index => place[index]).ToImmutableArray())],
        };
    }

    static IEnumerable<List<int>> Runs(ImmutableArray<int> run, TimeParts parts, Shares shares)
    {
        List<int> joined = [];
        foreach (var index in run)
        {
            if (joined.Count > 0 && !shares.Compare(parts.Drawn[joined[^1]], parts.Drawn[index]))
            {
                if (joined.Count >= Run.Shortest) yield return joined;
                joined = [];
            }
            if (shares.Of(parts.Drawn[index]) is not null) joined.Add(index);
        }
        if (joined.Count >= Run.Shortest) yield return joined;
    }

    public static Chart.Bars Of(Material material, Chart.Bars chart, BarParts parts, Shares shares)
    {
        ImmutableArray<BarRow> rows = [.. chart.Rows.Select(row => row with { Parts = [.. row.Parts.Where(part => shares.Of(parts.All[part.Row]) is not null).Select(In)] }).Where(row => !row.Parts.IsEmpty)];
        return new(rows, new(true, rows.SelectMany(row => row.Parts).Max(part => part.Cell.Height())));

        BarPart In(BarPart part) => shares.Of(parts.All[part.Row]) is { } share
            ? part with { Cell = new Cell.Shown(share.Rate), Number = Number(material.Words, share), After = parts.Group < 0 ? "" : part.After }
            : part;
    }

    /// <param name="pieces">In the order of the figures of <paramref name="parts"/>.</param>
    public static ImmutableArray<StackPart> Of(Words words, BarParts parts, ImmutableArray<StackPart> pieces, Shares shares) =>
    [
        .. pieces.Select((piece, index) => (piece, share: shares.Of(parts.All[index]))).Where(pair => pair.share is not null)
            .Select(pair => pair.piece with { Cell = new Cell.Shown(pair.share!.Rate), Number = Number(words, pair.share) }),
    ];

    static NumberWords Number(Words words, Share share) => words.AtMark(new Cell.Shown(share.Rate), Code.Of("PT"));
}
