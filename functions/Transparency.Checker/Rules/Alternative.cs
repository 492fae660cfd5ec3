using System.Text.Json;

namespace Transparency.Checker;

/// <summary>Another set of records: a sparse change of base counts, spread to every cell that they count in.</summary>
sealed class Alternative(Cells cells, Report report)
{
    readonly Grid grid = cells.Grid;
    readonly long[] change = new long[cells.Grid.Size];
    readonly List<int> touched = [];
    readonly bool[] isTouched = new bool[cells.Grid.Size];

    /// <summary>Cells that it may change.</summary>
    public IReadOnlyList<int> Touched => touched;

    public long this[int cell] => change[cell];

    /// <summary>Takes the place of the one before. Null where it agrees with everything public; otherwise why not.</summary>
    public string? Become(JsonElement changes)
    {
        foreach (var cell in touched) (change[cell], isTouched[cell]) = (0, false);
        touched.Clear();
        HashSet<int> bases = [];
        foreach (var tuple in changes.List())
        {
            var (cell, amount) = report.Amount(tuple);
            if (!bases.Add(cell)) return $"changes {cells.Name(cell)} twice";
            Spread(0, cell, 0, amount);
        }
        foreach (var cell in touched)
        {
            if (change[cell] == 0) continue;
            if (cells.Shown[cell]) return $"changes {cells.Name(cell)}, which is shown";
            if (cells.Known[cell]) return $"changes {cells.Name(cell)}, which an earlier version showed and which has not changed since";
            if (cells.Values[cell] + change[cell] < cells.Least(cell)) return $"makes {cells.Name(cell)} less than everybody knows it is";
        }
        return null;
    }

    void Spread(int axis, int of, int cell, long amount)
    {
        if (axis == grid.Axes.Length)
        {
            change[cell] += amount;
            if (isTouched[cell]) return;
            isTouched[cell] = true;
            touched.Add(cell);
            return;
        }
        foreach (var (node, sign) in grid.Axes[axis].Above[grid.Node(of, axis)])
            Spread(axis + 1, of, cell + node * grid.Strides[axis], amount * sign);
    }
}
