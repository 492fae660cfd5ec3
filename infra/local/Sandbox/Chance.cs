namespace Transparency.Sandbox;

/// <summary>Numbers that look like chance and are the same on every machine: SplitMix64 (Steele, Lea, Flood, 2014).</summary>
sealed class Chance(ulong state)
{
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, not with, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>How many of <paramref name="tries"/> come true, each with that likelihood.</summary>
    public int Of(int tries, double likelihood)
    {
        var come = 0;
        for (var i = 0; i < tries; i++) if (Share() < likelihood) come++;
        return come;
    }
}
