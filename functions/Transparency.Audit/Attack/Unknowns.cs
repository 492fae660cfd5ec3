using System.Collections.Immutable;

namespace Transparency.Audit;

/// <summary>Whole numbers that nobody may know, and everything that is known of them: an interval each, and sums.</summary>
public sealed class Unknowns
{
    readonly List<Interval> intervals = [];
    readonly List<Equation> equations = [];

    public int Count => intervals.Count;

    public IReadOnlyList<Equation> Equations => equations;

    public Interval this[int unknown]
    {
        get => intervals[unknown];
        set => intervals[unknown] = value;
    }

    /// <returns>Its number.</returns>
    public int Add(Interval interval)
    {
        intervals.Add(interval);
        return intervals.Count - 1;
    }

    public void Know(Equation equation) => equations.Add(equation);

    public void Sum(int whole, IEnumerable<int> parts, bool implied = false) => Know(new([whole], [.. parts], implied));

    internal Interval[] Intervals() => [.. intervals];
}
