namespace Transparency.Checker;

/// <summary>
/// The least value that the structure of the tables leaves to each cell, for whoever knows what is shown. Each equation has two sides of
/// equal sums (a parent and its parts; a stock with those who left, and the stock before with those who came). Where all of one side are
/// zero, so are all of the other; where all but one of a side are zero, that one is at least the sum of the other side's least values.
/// </summary>
static class Bounds
{
    public static long[] Of(Cells cells)
    {
        var grid = cells.Grid;
        var (least, zero) = (new long[grid.Size], new bool[grid.Size]);
        foreach (var cell in cells.All)
        {
            least[cell] = cells.IsFixed(cell) ? cells.Values[cell] : cells.Least(cell);
            zero[cell] = cells.IsFixed(cell) && cells.Values[cell] == 0;
        }
        for (var changed = true; changed;)
        {
            changed = false;
            for (var axis = 0; axis < grid.Axes.Length; axis++)
                foreach (var node in grid.Axes[axis].Sums)
                {
                    var parts = grid.Axes[axis].Parts[node].Select(part => (Offset: (part.Node - node) * grid.Strides[axis], part.Sign)).ToList();
                    int[] left = [0, .. parts.Where(part => part.Sign < 0).Select(part => part.Offset)], right = [.. parts.Where(part => part.Sign > 0).Select(part => part.Offset)];
                    foreach (var cell in grid.Cells(axis, node)) changed |= Learn(cell, left, right, least, zero) | Learn(cell, right, left, least, zero);
                }
        }
        return least;
    }

    /// <summary>What one side of an equation says of the other.</summary>
    static bool Learn(int at, int[] side, int[] other, long[] least, bool[] zero)
    {
        var (sum, open, one, allZero) = (0L, 0, -1, true);
        foreach (var offset in side)
        {
            sum += least[at + offset];
            allZero &= zero[at + offset];
        }
        foreach (var offset in other)
            if (!zero[at + offset]) (open, one) = (open + 1, at + offset);
        if (open == 1 && sum > least[one])
        {
            least[one] = sum;
            return true;
        }
        if (open == 0 || !allZero) return false;
        foreach (var offset in other) zero[at + offset] = true;
        return true;
    }
}
