using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>What a search never changes: the cells, what each may change by, and the paths through each node as distances between cells.</summary>
sealed class Ground
{
    public Ground(CellSystem system)
    {
        System = system;
        Strides = system.Strides();
        Lines = [.. system.Dimensions.Select((network, dimension) => new Lines(network, Strides[dimension]))];
        Bounds = Bounds.Of(system, Strides);
        IsBase = new bool[system.Size];
        for (var cell = 0; cell < system.Size; cell++) IsBase[cell] = AllBase(cell);
    }

    public CellSystem System { get; }

    public int[] Strides { get; }

    public ImmutableArray<Lines> Lines { get; }

    public Bounds Bounds { get; }

    /// <summary>Whether a cell is a base cell: of a base node in each dimension.</summary>
    public bool[] IsBase { get; }

    public int Node(int cell, int dimension) => cell / Strides[dimension] % System.Dimensions[dimension].Count;

    /// <summary>The cell of people who are in both, as far as the dimensions tell; −1 where nobody can be.</summary>
    public int Deeper(int one, int other)
    {
        var both = 0;
        for (var dimension = 0; dimension < Strides.Length; dimension++)
        {
            var deeper = System.Dimensions[dimension].Deeper(Node(one, dimension), Node(other, dimension));
            if (deeper < 0) return -1;
            both += deeper * Strides[dimension];
        }
        return both;
    }

    bool AllBase(int cell)
    {
        for (var dimension = 0; dimension < Strides.Length; dimension++)
            if (!System.Dimensions[dimension].IsBase(Node(cell, dimension))) return false;
        return true;
    }
}
