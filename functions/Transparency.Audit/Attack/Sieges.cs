using System.Collections.Immutable;

namespace Transparency.Audit;

/// <summary>The attacks on all components, out of one purse.</summary>
sealed class Sieges(IEnumerable<int> withheld, long threshold, Effort effort)
{
    readonly HashSet<int> withheld = [.. withheld];
    readonly Purse linear = new(effort.Linear), whole = new(effort.Whole), insider = new(effort.Insider);
    readonly List<Attacked> attacked = [];
    readonly List<Supposed> supposed = [];
    readonly List<int> contradictory = [];
    int insiders, tried;

    public void Lay(Component component)
    {
        var cells = Attack.Columns(component, withheld);
        if (cells.Length == 0) return;
        using var siege = new Siege(component, cells, threshold);
        if (!siege.Linear(linear) || !siege.Whole(whole, effort))
        {
            contradictory.AddRange(cells.Select(cell => component.Unknowns[cell]));
            return;
        }
        attacked.AddRange(siege.Verdicts());
        foreach (var one in siege.Insiders())
        {
            insiders++;
            if (siege.Suppose(one, insider) is not { } learnt) continue;
            tried++;
            supposed.AddRange(learnt);
        }
    }

    /// <param name="sound">What was known before any siege.</param>
    /// <param name="wanted">With those whose numbers contradict one another: they were not attacked.</param>
    public Outcome End(Sound sound, IEnumerable<int> wanted)
    {
        foreach (var unknown in wanted)
            if (!sound.Holds(unknown)) contradictory.Add(unknown);
            else if (sound.Intervals[unknown].IsOne) attacked.Add(new(unknown, Standing.Recovered, sound.Intervals[unknown]));
        var narrowed = (Interval[])sound.Intervals.Clone();
        foreach (var cell in attacked) narrowed[cell.Unknown] = cell.Possible;
        return new([.. attacked.OrderBy(cell => cell.Unknown)], [.. narrowed], [.. supposed], insiders, tried, [.. contradictory.Order()]);
    }
}
