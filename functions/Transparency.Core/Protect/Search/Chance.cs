namespace Transparency.Protection;

/// <summary>Numbers by splitmix64 (Steele, Lea, Flood 2014), so that a seed gives the same order on every machine and runtime.</summary>
sealed class Chance(ulong seed)
{
    ulong state = seed;

    public int Below(int count) => (int)(Next() % (ulong)count);

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
