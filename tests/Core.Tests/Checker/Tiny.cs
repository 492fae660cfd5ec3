namespace Transparency.Tests.Checker;

/// <summary>A table published of a tiny dataset; dimensions by name.</summary>
sealed record TinyTable(string[] Dimensions, params string[] Frequencies);

/// <summary>A tiny protected dataset with its private counts: what each cell counts, and which cells are published, withheld or known.</summary>
sealed class Tiny
{
    readonly (int Base, int Sign)[][] supports;
    readonly int[][] nodes;

    /// <param name="counts">One for each base cell; the last axis runs fastest.</param>
    public Tiny(TinyAxis[] axes, params long[] counts)
    {
        (Axes, Counts) = (axes, counts);
        Assert.Equal(axes.Aggregate(1, (size, axis) => size * axis.Bases), counts.Length);
        nodes = [.. Tuples(axes.Select(axis => axis.Nodes.Count).ToArray())];
        supports = [.. nodes.Select(Support)];
        Tables = [new(axes[..^1].Select(axis => axis.Id).ToArray(), "M", "Q", "A")];
    }

    public TinyAxis[] Axes { get; }

    public long[] Counts { get; set; }

    public int Threshold { get; init; } = 3;

    public bool HidesZeros { get; init; }

    public bool Rounds { get; init; }

    public TinyTable[] Tables { get; init; }

    public (string Dimension, string Code)[] Sensitive { get; init; } = [];

    public HashSet<int> Withheld { get; } = [];

    public HashSet<int> WithheldBefore { get; } = [];

    /// <summary>Shown by an earlier version with the value that it has.</summary>
    public HashSet<int> Known { get; } = [];

    public IEnumerable<int> Cells => Enumerable.Range(0, nodes.Length);

    public int[] Nodes(int cell) => nodes[cell];

    public int[][] Bases => [.. Tuples(Axes.Select(axis => axis.Bases).ToArray())];

    public (int Base, int Sign)[] Of(int cell) => supports[cell];

    public long Value(int cell) => Value(cell, Counts);

    public long Value(int cell, long[] counts) => supports[cell].Sum(part => part.Sign * counts[part.Base]);

    public string Name(int cell, int axis) => Axes[axis].Nodes[nodes[cell][axis]].Name;

    public string[] Names(int cell) => [.. Axes.Select((_, axis) => Name(cell, axis))];

    public int Cell(params string[] names) => Cells.Single(cell => Names(cell).SequenceEqual(names));

    public bool InTable(int cell) => Tables.Any(table => Has(table, cell)) && IsPrinted(cell);

    public bool IsImplied(int cell) => Tables.Any(table => Has(table, cell)) && !IsPrinted(cell);

    public bool IsShown(int cell) => InTable(cell) && !Withheld.Contains(cell);

    public bool IsSmall(int cell) => Value(cell) > 0 && Value(cell) < Threshold;

    public bool IsSecret(int cell) => IsSmall(cell) && !Known.Contains(cell) && (Withheld.Contains(cell) || IsImplied(cell));

    public long Least(int cell) => Withheld.Contains(cell) && !HidesZeros && !(WithheldBefore.Contains(cell) && Value(cell) == 0) ? 1 : 0;

    public static string Frequency(string period) => period.Length == 4 ? "A" : period.Contains('Q') ? "Q" : "M";

    public Tiny Withholding(params string[] cells)
    {
        foreach (var cell in cells) Withheld.Add(Cell(cell.Split(' ')));
        return this;
    }

    /// <summary>Everything small, as a first step to a pattern.</summary>
    public Tiny WithholdingSmall()
    {
        foreach (var cell in Cells)
            if (InTable(cell) && (IsSmall(cell) || WithheldBefore.Contains(cell))) Withheld.Add(cell);
        return this;
    }

    bool IsPrinted(int cell) => nodes[cell].Select((node, axis) => Axes[axis].Nodes[node].IsPrinted).All(printed => printed);

    bool Has(TinyTable table, int cell) => table.Frequencies.Contains(Frequency(Name(cell, Axes.Length - 1).Split('@')[1]))
        && Axes[..^1].Select((axis, i) => table.Dimensions.Contains(axis.Id) || Name(cell, i) == axis.Codes[0].Code).All(inside => inside);

    (int, int)[] Support(int[] tuple)
    {
        List<(int, int)> all = [(0, 1)];
        for (var axis = 0; axis < Axes.Length; axis++)
            all = [.. all.SelectMany(before => Axes[axis].Nodes[tuple[axis]].Of.Select(part => (before.Item1 * Axes[axis].Bases + part.Base, before.Item2 * part.Sign)))];
        return [.. all];
    }

    static IEnumerable<int[]> Tuples(int[] sizes) => sizes.Aggregate(
        (IEnumerable<int[]>)[[]], (tuples, size) => tuples.SelectMany(tuple => Enumerable.Range(0, size).Select(i => (int[])[.. tuple, i])));
}
