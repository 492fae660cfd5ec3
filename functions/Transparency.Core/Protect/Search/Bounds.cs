namespace Transparency.Protection;

/// <summary>
/// What every attacker knows before looking at the pattern: a published zero leaves nothing below it, a cell that is not zero has its
/// least value, and in an equation whose one side has a single cell that can be more than zero, this cell is at least the other side's
/// least (less what its own side must have). A whole of four withheld cells, each of one person or more, is at least four.
/// </summary>
sealed class Bounds
{
    readonly CellSystem system;
    readonly int[] strides;

    Bounds(CellSystem system, int[] strides)
    {
        (this.system, this.strides) = (system, strides);
        (Low, IsZero) = (new int[system.Size], new bool[system.Size]);
        for (var cell = 0; cell < system.Size; cell++)
        {
            if (system.Standings[cell] == Standing.Unpublished) continue;
            Low[cell] = Math.Min(system.Least[cell], system.Values[cell]);
            IsZero[cell] = system.Values[cell] == 0 && IsShown(cell);
        }
    }

    public static Bounds Of(CellSystem system, int[] strides)
    {
        var bounds = new Bounds(system, strides);
        while (bounds.Tighten()) { }
        return bounds;
    }

    /// <summary>The least value each cell can have.</summary>
    public int[] Low { get; }

    public bool[] IsZero { get; }

    /// <summary>Zeros that are not candidates stay published.</summary>
    bool IsShown(int cell) => system.Standings[cell] == Standing.Known || system.Standings[cell] == Standing.Open && system.Least[cell] > 0;

    bool Tighten()
    {
        var changed = false;
        for (var dimension = 0; dimension < strides.Length; dimension++)
        {
            var (stride, count) = (strides[dimension], system.Dimensions[dimension].Count);
            foreach (var equation in system.Dimensions[dimension].Equations)
                for (var line = 0; line < system.Size; line++)
                    if (line / stride % count == 0)
                        changed |= Tighten(equation.AsSpan(), line, stride, 1) | Tighten(equation.AsSpan(), line, stride, -1);
        }
        return changed;
    }

    /// <summary>One side of an equation against the other.</summary>
    bool Tighten(ReadOnlySpan<Step> equation, int line, int stride, int side)
    {
        var (other, own, possible, only) = (0, 0, 0, -1);
        foreach (var step in equation)
        {
            var cell = line + step.Node * stride;
            if (step.Sign != side) other += Low[cell];
            else if (!IsZero[cell]) (own, possible, only) = (own + Low[cell], possible + 1, cell);
        }
        if (possible == 0) return Empty(equation, line, stride, -side);
        if (possible > 1 || other <= Low[only]) return false;
        Low[only] = other;
        return true;
    }

    bool Empty(ReadOnlySpan<Step> equation, int line, int stride, int side)
    {
        var changed = false;
        foreach (var step in equation)
        {
            var cell = line + step.Node * stride;
            if (step.Sign != side || IsZero[cell]) continue;
            changed = IsZero[cell] = true;
        }
        return changed;
    }
}
