namespace Transparency.Audit;

/// <summary>What each equation says of each of its counts, given what is known of the others, until nothing more follows.</summary>
static class Propagation
{
    /// <summary>How often an equation may be looked at on average: sums that count up one by one end there, and the programs do the rest.</summary>
    const int MostLooks = 200;

    /// <returns>An equation that cannot hold; null if all can.</returns>
    public static Equation? Narrow(Interval[] intervals, IReadOnlyList<Equation> equations)
    {
        var of = Places(intervals.Length, equations);
        var waiting = new Queue<int>(Enumerable.Range(0, equations.Count));
        var queued = Enumerable.Repeat(true, equations.Count).ToArray();
        var looks = (long)MostLooks * equations.Count;
        while (looks-- > 0 && waiting.TryDequeue(out var at))
        {
            queued[at] = false;
            foreach (var changed in Look(equations[at], intervals))
            {
                if (intervals[changed].IsEmpty) return equations[at];
                foreach (var next in of[changed])
                    if (!queued[next])
                    {
                        queued[next] = true;
                        waiting.Enqueue(next);
                    }
            }
        }
        return null;
    }

    static List<int>[] Places(int count, IReadOnlyList<Equation> equations)
    {
        var of = new List<int>[count];
        for (var i = 0; i < count; i++) of[i] = [];
        for (var e = 0; e < equations.Count; e++)
        {
            foreach (var unknown in equations[e].Left) of[unknown].Add(e);
            foreach (var unknown in equations[e].Right) of[unknown].Add(e);
        }
        return of;
    }

    static List<int> Look(Equation equation, Interval[] intervals)
    {
        var changed = new List<int>();
        var (left, right) = (Side.Of(equation.Left, intervals), Side.Of(equation.Right, intervals));
        if ((right.Unlimited == 0 && left.Least > right.Limited) || (left.Unlimited == 0 && right.Least > left.Limited))
        {
            var any = equation.Left[0];
            intervals[any] = new(1, 0);
            return [any];
        }
        Narrow(equation.Left, left, right, intervals, changed);
        Narrow(equation.Right, right, left, intervals, changed);
        return changed;
    }

    /// <summary>x = the other side less the rest of its own.</summary>
    static void Narrow(IEnumerable<int> unknowns, Side own, Side other, Interval[] intervals, List<int> changed)
    {
        foreach (var unknown in unknowns)
        {
            var now = intervals[unknown];
            if (now.IsOne) continue;
            var most = other.Unlimited > 0 ? Interval.NoLimit : other.Limited - (own.Least - now.Least);
            var least = own.MostWithout(now) is { } rest ? other.Least - rest : now.Least;
            var narrowed = now.Within(new(least, most));
            if (narrowed == now) continue;
            intervals[unknown] = narrowed;
            changed.Add(unknown);
        }
    }

    /// <param name="Limited">The most of those with a limit together.</param>
    /// <param name="Unlimited">How many have none.</param>
    readonly record struct Side(long Least, long Limited, int Unlimited)
    {
        public static Side Of(IEnumerable<int> unknowns, Interval[] intervals)
        {
            var (least, most, unlimited) = (0L, 0L, 0);
            foreach (var unknown in unknowns)
            {
                least += intervals[unknown].Least;
                if (intervals[unknown].Most >= Interval.NoLimit) unlimited++;
                else most += intervals[unknown].Most;
            }
            return new(least, most, unlimited);
        }

        /// <summary>Null where the rest has no limit.</summary>
        public long? MostWithout(Interval one) => one.Most >= Interval.NoLimit
            ? Unlimited > 1 ? null : Limited
            : Unlimited > 0 ? null : Limited - one.Most;
    }
}
