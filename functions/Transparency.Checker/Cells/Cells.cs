namespace Transparency.Checker;

/// <summary>The cells of one system: what they count, which of them are published, and what everybody knows of them.</summary>
sealed class Cells(Grid grid, TimeLine time, Rule rule)
{
    public Grid Grid => grid;

    public TimeLine Time => time;

    public Rule Rule => rule;

    /// <summary>What is counted in private; for rounded tables what was made of it.</summary>
    public long[] Values { get; } = new long[grid.Size];

    /// <summary>What the file shows.</summary>
    public long[] Printed { get; } = new long[grid.Size];

    public bool[] InTable { get; } = new bool[grid.Size];

    /// <summary>Never printed, but everybody can subtract: a table's parent less its listed parts.</summary>
    public bool[] Implied { get; } = new bool[grid.Size];

    public bool[] Shown { get; } = new bool[grid.Size];

    /// <summary>Now or in any earlier version.</summary>
    public bool[] Withheld { get; } = new bool[grid.Size];

    /// <summary>Shown by an earlier version with the value that it still has.</summary>
    public bool[] Known { get; } = new bool[grid.Size];

    public bool[] WithheldBefore { get; } = new bool[grid.Size];

    /// <summary>The last zero or threshold that an earlier version showed; null where none did.</summary>
    public long?[] Kept { get; } = new long?[grid.Size];

    public bool[] ShownBefore { get; } = new bool[grid.Size];

    public bool IsFixed(int cell) => Shown[cell] || Known[cell];

    /// <summary>What everybody knows of a withheld cell: it is no zero, unless zeros may be withheld or it was withheld before and has become one.</summary>
    public long Least(int cell) => Withheld[cell] && !rule.HidesZeros && !(WithheldBefore[cell] && Values[cell] == 0) ? 1 : 0;

    /// <summary>A small count that has to be kept uncertain.</summary>
    public bool IsSecret(int cell) => rule.IsSmall(Values[cell]) && !Known[cell] && (Withheld[cell] || Implied[cell]);

    public IEnumerable<int> All => Enumerable.Range(0, grid.Size);

    public string Name(int cell) => grid.Name(cell);

    /// <summary>For sentences: the first table that the cell belongs to.</summary>
    public string TableOf(int cell) => rule.Tables.FirstOrDefault(table => table.Has(time.At[grid.Node(cell, grid.Axes.Length - 1)].Period.Frequency)
        && Enumerable.Range(0, grid.Axes.Length - 1).All(axis => table.Has(axis) || grid.Node(cell, axis) == grid.Axes[axis].Root))?.ToString() ?? "an earlier table";

    /// <summary>Marks the cells of a table: all codes of its dimensions, the other dimensions at their root, every period of its frequencies.</summary>
    public void Mark(Table table) => Mark(table, 0, 0, false);

    void Mark(Table table, int axis, int cell, bool implied)
    {
        var of = grid.Axes[axis];
        if (axis == grid.Axes.Length - 1)
        {
            for (var node = 0; node < of.Count; node++)
                if (table.Has(time.At[node].Period.Frequency)) (implied ? Implied : InTable)[cell + node] = true;
            return;
        }
        for (var node = 0; node < of.Count; node++)
            if (table.Has(axis) || node == of.Root) Mark(table, axis + 1, cell + node * grid.Strides[axis], implied || of.Remainders.Contains(node));
    }
}
