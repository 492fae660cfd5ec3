using System.Collections.Immutable;

namespace Transparency.Audit;

/// <summary>What can be known of counts that nobody may know, from all that adds up.</summary>
public static class Attack
{
    /// <summary>
    /// The least and the most of each count in whole people. An independent audit of any pattern: it shares no thought with the protector.
    /// Where a program gives up, an end is the one of fractions, which is never too narrow.
    /// </summary>
    /// <exception cref="ContradictionException">The numbers cannot all be true.</exception>
    public static ImmutableArray<Interval> Intervals(Unknowns unknowns, IReadOnlyList<int> wanted, Effort? effort = null)
    {
        var intervals = unknowns.Intervals();
        if (Propagation.Narrow(intervals, unknowns.Equations) is not null) throw new ContradictionException();
        foreach (var component in Component.Of(intervals, unknowns.Equations))
        {
            var columns = Columns(component, wanted);
            using var siege = new Siege(component, columns, threshold: 1);
            foreach (var (column, exact) in columns.Zip(siege.Exactly(columns, effort ?? Effort.Usual))) intervals[component.Unknowns[column]] = exact;
        }
        return [.. wanted.Select(unknown => intervals[unknown])];
    }

    /// <summary>Says of each withheld count whether it can be recovered or proved small.</summary>
    /// <param name="threshold">Counts from 1 up to one below it are small.</param>
    public static Outcome Against(Unknowns unknowns, IReadOnlyCollection<int> withheld, long threshold, Effort effort)
    {
        var sound = Sound.Of(unknowns);
        var sieges = new Sieges(withheld.Where(sound.Holds), threshold, effort);
        foreach (var component in Component.Of(sound.Intervals, sound.Equations)) sieges.Lay(component);
        return sieges.End(sound, withheld);
    }

    internal static int[] Columns(Component component, IEnumerable<int> unknowns)
    {
        var wanted = unknowns.ToHashSet();
        return [.. Enumerable.Range(0, component.Count).Where(column => wanted.Contains(component.Unknowns[column]))];
    }
}
