using System.Numerics;

namespace Transparency.Checker;

/// <summary>
/// Whoever is alone in a withheld cell knows its count. For each other secret count some move must change it and leave that cell alone,
/// unless the person is in both. Kept as one set of bits for each secret: the insiders whom every move so far that changes it disturbs.
/// </summary>
sealed class Insiders
{
    readonly Cells cells;
    readonly int[] alone, secrets, bitOf, placeOf;
    readonly ulong[] disturbed;
    readonly ulong[][] without;

    public Insiders(Cells cells)
    {
        this.cells = cells;
        alone = [.. cells.All.Where(cell => cells.Values[cell] == 1 && cells.Withheld[cell])];
        secrets = [.. cells.All.Where(cells.IsSecret)];
        (bitOf, placeOf) = (Places(alone, cells.Grid.Size), Places(secrets, cells.Grid.Size));
        disturbed = new ulong[(alone.Length + 63) / 64];
        without = [.. secrets.Select(_ => Enumerable.Repeat(ulong.MaxValue, disturbed.Length).ToArray())];
    }

    public void Learn(Alternative move)
    {
        Array.Clear(disturbed);
        foreach (var cell in move.Touched)
            if (move[cell] != 0 && bitOf[cell] is >= 0 and var bit) disturbed[bit / 64] |= 1UL << bit % 64;
        foreach (var cell in move.Touched)
            if (move[cell] != 0 && placeOf[cell] is >= 0 and var place)
                for (var i = 0; i < disturbed.Length; i++) without[place][i] &= disturbed[i];
    }

    public string? WhyNot()
    {
        foreach (var (cell, bits) in secrets.Zip(without))
            for (var i = 0; i < bits.Length; i++)
                for (var left = bits[i]; left != 0; left &= left - 1)
                    if (i * 64 + BitOperations.TrailingZeroCount(left) is var bit && bit < alone.Length && alone[bit] != cell && !InBoth(alone[bit], cell))
                        return $"whoever knows {cells.Name(alone[bit])} could work out {cells.Name(cell)} of {cells.TableOf(cell)}: no move changes the one without the other; {Certificates.Remedy(cells, cell)}";
        return null;
    }

    static int[] Places(int[] cells, int size)
    {
        var places = Enumerable.Repeat(-1, size).ToArray();
        for (var i = 0; i < cells.Length; i++) places[cells[i]] = i;
        return places;
    }

    /// <summary>The cell of the deeper node on every axis holds everybody who is in both: where it counts one, it is the insider.</summary>
    bool InBoth(int insider, int cell)
    {
        var meet = 0;
        for (var axis = 0; axis < cells.Grid.Axes.Length; axis++)
        {
            var node = cells.Grid.Axes[axis].Deeper(cells.Grid.Node(insider, axis), cells.Grid.Node(cell, axis));
            if (node < 0) return false;
            meet += node * cells.Grid.Strides[axis];
        }
        return cells.Values[meet] == 1;
    }
}
