using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>
/// Every count of people that the tables of a dataset speak of, printed or not, down to the finest, and every sum that they obey: parts in each
/// dimension, months in quarters in years, tables that share people, stocks and flows.
/// </summary>
sealed class Census
{
    /// <summary>More finest cells than this are not laid out; tables then add up each for itself.</summary>
    public const long MostFinest = 1_500_000;

    readonly DatasetStructure structure;
    readonly int[] dimensions;
    readonly Tree[] trees;
    readonly Dictionary<long, int> unknowns = [];
    readonly HashSet<long> explained = [];
    readonly Dictionary<int, CellRef> cells = [];

    /// <param name="periods">Every period that stands in a file, by measure.</param>
    Census(DatasetStructure structure, ProtectionRule rule, ILookup<Code, Period> periods)
    {
        this.structure = structure;
        dimensions = [.. structure.Dimensions.Index().Where(d => rule.Tables.Any(table => table.Dimensions.Contains(d.Item.Id))).Select(d => d.Index)];
        trees = [.. dimensions.Select(d => Tree.Of(structure.Dimensions[d].CodeList)),
            Times.Of(structure.Measures.Where(measure => measure.Kind == MeasureKind.Count).Select(measure => (measure, periods[measure.Id])))];
        GoesToTheFinest = Finest(Enumerable.Repeat(true, trees.Length).ToArray()).Aggregate(1L, (product, nodes) => product * nodes.Length) <= MostFinest;
        foreach (var table in rule.Tables) Lay(table, periods);
        foreach (var flow in rule.Flows) Join(flow, periods);
    }

    public Unknowns Unknowns { get; } = new();

    public bool GoesToTheFinest { get; }

    public IReadOnlyDictionary<int, CellRef> Cells => cells;

    public static Census Of(DatasetStructure structure, ProtectionRule rule, IReadOnlyCollection<CellRef> seen)
    {
        var census = new Census(structure, rule, seen.ToLookup(cell => cell.Series.Measure, cell => cell.Period));
        foreach (var cell in seen)
            if (census.Find(cell) is >= 0 and var unknown) census.cells[unknown] = cell;
        return census;
    }

    /// <summary>−1 for a cell that no table speaks of.</summary>
    public int Find(CellRef cell)
    {
        if (cell.Series.Source != Code.NotApplicable || cell.Series.Dimensions.Length != structure.Dimensions.Length) return -1;
        var nodes = new int[trees.Length];
        for (var i = 0; i < dimensions.Length; i++)
            if ((nodes[i] = trees[i].Find($"{cell.Series.Dimensions[dimensions[i]]}")) < 0) return -1;
        for (var d = 0; d < structure.Dimensions.Length; d++)
            if (!dimensions.Contains(d) && structure.Dimensions[d].CodeList is var list && list.Contains(cell.Series.Dimensions[d]) && list[cell.Series.Dimensions[d]].Parent is not null) return -1;
        nodes[^1] = trees[^1].Find(Times.Name(cell.Series.Measure, cell.Period));
        return nodes[^1] < 0 ? -1 : unknowns.GetValueOrDefault(Key(nodes), -1);
    }

    /// <summary>Whether one cell's people are all in the other.</summary>
    public bool IsIn(CellRef cell, CellRef whole) =>
        dimensions.Index().All(d => trees[d.Index].IsIn(Node(cell, d.Index), Node(whole, d.Index)))
        && trees[^1].IsIn(Time(cell), Time(whole));

    IEnumerable<int> Beside(int[] tuple, int place, IEnumerable<int> nodes) => nodes.Select(node => unknowns.GetValueOrDefault(Key(With(tuple, place, node)), -1));

    /// <summary>Everybody of a cell's group who has none of the codes: one unknown each; null where the tables do not part the group.</summary>
    public IReadOnlyList<int>? Others(CellRef cell, SensitiveCodes sensitive)
    {
        var place = Array.FindIndex(dimensions, d => structure.Dimensions[d].Id == sensitive.Dimension);
        if (place < 0) return null;
        var codes = sensitive.Codes.Select(code => trees[place].Find($"{code}")).ToHashSet();
        if (!codes.Contains(Node(cell, place))) return null;
        var tuple = dimensions.Select((_, i) => Node(cell, i)).Append(Time(cell)).ToArray();
        var others = Beside(tuple, place, trees[place].Finest(trees[place].Root).Where(node => !codes.Any(code => trees[place].IsIn(node, code)))).ToList();
        return others.Contains(-1) ? null : others;
    }

    /// <summary>The people who are in both; −1 where nobody can be, or where they are no cell of their own.</summary>
    public int Both(CellRef one, CellRef other)
    {
        var nodes = new int[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            var (a, b) = i < dimensions.Length ? (Node(one, i), Node(other, i)) : (Time(one), Time(other));
            nodes[i] = trees[i].IsIn(a, b) ? a : trees[i].IsIn(b, a) ? b : -1;
            if (nodes[i] < 0) return -1;
        }
        return unknowns.GetValueOrDefault(Key(nodes), -1);
    }

    /// <summary>Cells that may have changed where some are seen to have: their people, and all who are counted with them.</summary>
    public HashSet<int> Touched(IEnumerable<CellRef> changed)
    {
        var sums = Unknowns.Equations.Where(equation => equation.Left.Length == 1).ToList();
        var (parts, wholes) = (sums.ToLookup(sum => sum.Left[0], sum => sum.Right), sums.SelectMany(sum => sum.Right.Select(part => (part, Whole: sum.Left[0]))).ToLookup(pair => pair.part, pair => pair.Whole));
        var under = Closure(changed.Select(Find).Where(unknown => unknown >= 0), unknown => parts[unknown].SelectMany(right => right));
        return Closure(under, unknown => wholes[unknown]);
    }

    static HashSet<int> Closure(IEnumerable<int> from, Func<int, IEnumerable<int>> next)
    {
        var reached = from.ToHashSet();
        var waiting = new Queue<int>(reached);
        while (waiting.TryDequeue(out var one))
            foreach (var other in next(one))
                if (reached.Add(other)) waiting.Enqueue(other);
        return reached;
    }

    int Node(CellRef cell, int place) => trees[place].Find($"{cell.Series.Dimensions[dimensions[place]]}");

    int Time(CellRef cell) => trees[^1].Find(Times.Name(cell.Series.Measure, cell.Period));

    void Lay(CrossTable table, ILookup<Code, Period> periods)
    {
        var own = dimensions.Select(d => table.Dimensions.Contains(structure.Dimensions[d].Id)).ToArray();
        var times = periods.SelectMany(group => group.Where(period => table.Frequencies.Contains(period.Frequency)).Distinct().Select(period => trees[^1].Find(Times.Name(group.Key, period)))).Where(node => node >= 0).ToHashSet();
        times.UnionWith(trees[^1].Rests(times));
        var nodes = dimensions.Select((_, i) => own[i] ? Enumerable.Range(0, trees[i].Count).ToArray() : [trees[i].Root]).Append([.. times]).ToArray();
        foreach (var tuple in Product(nodes)) Unknown(tuple);
        foreach (var tuple in Product(nodes)) Explain(tuple, own, times);
    }

    /// <summary>A whole is the sum of its parts in any dimension of its table; the finest of a table is the sum of the finest people in it.</summary>
    void Explain(int[] tuple, bool[] own, HashSet<int> times)
    {
        for (var i = 0; i < tuple.Length; i++)
        {
            var parts = trees[i].PartsOf(tuple[i]);
            if (i < dimensions.Length ? !own[i] || parts.Count == 0 : parts.Count == 0 || !parts.All(times.Contains)) continue;
            Know(tuple, parts.Select(part => With(tuple, i, part)));
        }
        if (GoesToTheFinest && tuple.Index().Any(node => trees[node.Index].PartsOf(node.Item).Count > 0) && !explained.Contains(Key(tuple)))
            Know(tuple, Product([.. tuple.Select((node, i) => trees[i].Finest(node).ToArray())]));
    }

    void Know(int[] whole, IEnumerable<int[]> parts) =>
        Unknowns.Sum(Unknown(whole), parts.Select(Unknown), implied: !explained.Add(Key(whole)) && GoesToTheFinest);

    /// <summary>Each stock is the one before, more by those who came in and less by those who went out.</summary>
    void Join(StockFlow flow, ILookup<Code, Period> periods)
    {
        var stocks = periods[flow.Stock].Where(period => period.Frequency != Frequency.Span).Distinct().GroupBy(period => period.Frequency).OrderBy(group => group.Max(period => period.End.DayNumber - period.Start.DayNumber)).FirstOrDefault()?.Order().ToList() ?? [];
        for (var t = 1; t < stocks.Count; t++)
        {
            if (stocks[t - 1].End.AddDays(1) != stocks[t].Start) continue;
            int[] times = [Node(flow.Stock, stocks[t - 1]), Node(flow.In, stocks[t]), Node(flow.Stock, stocks[t]), Node(flow.Out, stocks[t])];
            if (times.Any(node => node < 0)) continue;
            foreach (var tuple in unknowns.Keys.Select(Tuple).Where(tuple => tuple[^1] == times[2]).ToList())
            {
                var four = times.Select(time => Unknown(With(tuple, tuple.Length - 1, time))).ToArray();
                Unknowns.Know(new([four[0], four[1]], [four[2], four[3]]));
            }
        }

        int Node(Code measure, Period period) => trees[^1].Find(Times.Name(measure, period));
    }

    IEnumerable<int[]> Finest(bool[] own) => trees.Select((tree, i) => Enumerable.Range(0, tree.Count).Where(node => own[i] && tree.PartsOf(node).Count == 0).ToArray());

    int Unknown(int[] tuple)
    {
        var key = Key(tuple);
        if (!unknowns.TryGetValue(key, out var unknown)) unknowns[key] = unknown = Unknowns.Add(Interval.From(0));
        return unknown;
    }

    long Key(int[] tuple) => tuple.Index().Aggregate(0L, (key, node) => checked(key * trees[node.Index].Count + node.Item));

    int[] Tuple(long key)
    {
        var tuple = new int[trees.Length];
        for (var i = trees.Length - 1; i >= 0; i--) (key, tuple[i]) = Math.DivRem(key, trees[i].Count) is var (whole, rest) ? (whole, (int)rest) : default;
        return tuple;
    }

    static int[] With(int[] tuple, int place, int node)
    {
        var changed = (int[])tuple.Clone();
        changed[place] = node;
        return changed;
    }

    static IEnumerable<int[]> Product(int[][] nodes)
    {
        if (nodes.Any(choice => choice.Length == 0)) yield break;
        var at = new int[nodes.Length];
        while (true)
        {
            yield return [.. at.Select((choice, i) => nodes[i][choice])];
            var i = nodes.Length - 1;
            while (i >= 0 && ++at[i] == nodes[i].Length) at[i--] = 0;
            if (i < 0) yield break;
        }
    }
}
