namespace Transparency.Audit;

/// <summary>How low and how high each count stood in the states of affairs found so far.</summary>
sealed class Seen(int count)
{
    const double Hair = 1e-6;

    readonly double[] least = [.. Enumerable.Repeat(double.PositiveInfinity, count)], most = [.. Enumerable.Repeat(double.NegativeInfinity, count)];

    public void Add(int cell, double value)
    {
        if (value < least[cell]) least[cell] = value;
        if (value > most[cell]) most[cell] = value;
    }

    public bool Reached(int cell, long value) => most[cell] >= value - Hair;

    /// <summary>It can be one thing and another.</summary>
    public bool Varies(int cell) => most[cell] - least[cell] > 2 * Hair;

    public static long Ceiling(double value) => (long)Math.Ceiling(value - Hair);

    public static long Floor(double value) => (long)Math.Floor(value + Hair);
}
