namespace Transparency.Protection;

/// <summary>A move over all its cells, not the base cells alone. Tens of thousands are held at a time, so changes are kept short.</summary>
/// <param name="Cells">In order.</param>
sealed record Draft(int[] Cells, short[] Changes)
{
    public int At(int cell) => Array.BinarySearch(Cells, cell) is >= 0 and var at ? Changes[at] : 0;

    public Draft Times(int times) => times == 1 ? this : new(Cells, Array.ConvertAll(Changes, change => checked((short)(change * times))));
}
