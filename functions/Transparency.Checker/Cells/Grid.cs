namespace Transparency.Checker;

/// <summary>All cells of a system as one dense array: one node per axis, the last axis running fastest.</summary>
sealed class Grid
{
    const int MostCells = 20_000_000;

    public Grid(Axis[] axes)
    {
        Axes = axes;
        Strides = new int[axes.Length];
        var size = 1L;
        for (var i = axes.Length - 1; i >= 0; i--)
        {
            Strides[i] = (int)size;
            size *= axes[i].Count;
            if (size > MostCells) throw new FormatException("its tables have more cells than the checker takes; publish fewer dimensions");
        }
        Size = (int)size;
    }

    public Axis[] Axes { get; }

    public int[] Strides { get; }

    public int Size { get; }

    public int Node(int cell, int axis) => cell / Strides[axis] % Axes[axis].Count;

    /// <summary>The cell that differs on one axis only.</summary>
    public int With(int cell, int axis, int node) => cell + (node - Node(cell, axis)) * Strides[axis];

    public bool IsBase(int cell)
    {
        for (var axis = 0; axis < Axes.Length; axis++)
            if (Axes[axis].Parts[Node(cell, axis)].Length > 0) return false;
        return true;
    }

    /// <summary>Where lines along an axis meet its node: one cell for each choice of the other nodes.</summary>
    public IEnumerable<int> Cells(int axis, int node)
    {
        var (stride, step) = (Strides[axis], Strides[axis] * Axes[axis].Count);
        for (var line = node * stride; line < Size; line += step)
            for (var cell = line; cell < line + stride; cell++)
                yield return cell;
    }

    /// <summary>Adds up: base cells are given, all others become the signed sums of their parts.</summary>
    public void Sum(long[] values)
    {
        for (var axis = 0; axis < Axes.Length; axis++)
            foreach (var node in Axes[axis].Sums)
                foreach (var cell in Cells(axis, node))
                {
                    var sum = 0L;
                    foreach (var (part, sign) in Axes[axis].Parts[node]) sum += sign * values[cell + (part - node) * Strides[axis]];
                    values[cell] = sum;
                }
    }

    public string Name(int cell) => string.Join(", ", Axes.Select((axis, i) => i == Axes.Length - 1 ? axis.Names[Node(cell, i)] : $"{axis.Id}={axis.Names[Node(cell, i)]}"));
}
