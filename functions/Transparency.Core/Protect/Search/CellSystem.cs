using System.Collections.Immutable;

namespace Transparency.Protection;

/// <summary>
/// All cells that hang together, one per tuple of nodes, row-major (the last dimension runs fastest).
/// </summary>
/// <param name="Values">True counts. They satisfy every equation of every dimension.</param>
/// <param name="Least">The least value of a cell that an attacker can think of when it is withheld: 0 or 1.</param>
public sealed record CellSystem(ImmutableArray<Network> Dimensions, int[] Values, Standing[] Standings, byte[] Least, ImmutableArray<Demand> Demands)
{
    public int Size => Values.Length;

    /// <summary>How far apart two cells lie that are neighbours in a dimension.</summary>
    public int[] Strides()
    {
        var strides = new int[Dimensions.Length];
        for (int i = strides.Length - 1, stride = 1; i >= 0; stride *= Dimensions[i].Count, i--) strides[i] = stride;
        return strides;
    }
}
