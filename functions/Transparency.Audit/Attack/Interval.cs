namespace Transparency.Audit;

/// <summary>What a count can be, both ends included; <see cref="NoLimit"/> where nothing bounds it from above.</summary>
public readonly record struct Interval(long Least, long Most)
{
    public const long NoLimit = long.MaxValue / 4;

    public static Interval Of(long value) => new(value, value);

    public static Interval From(long least) => new(least, NoLimit);

    public bool IsOne => Least == Most;

    public bool IsEmpty => Least > Most;

    public Interval Within(Interval other) => new(Math.Max(Least, other.Least), Math.Min(Most, other.Most));

    public bool Holds(long value) => Least <= value && value <= Most;
}
