namespace Transparency.Audit;

/// <summary>Unknowns that hang together, with all that is said of them once the known ones are put in.</summary>
sealed class Component
{
    Component(int[] unknowns, Interval[] intervals, Row[] rows) => (Unknowns, Intervals, Rows) = (unknowns, intervals, rows);

    /// <summary>By column: the number of the unknown.</summary>
    public int[] Unknowns { get; }

    /// <summary>By column.</summary>
    public Interval[] Intervals { get; }

    public Row[] Rows { get; }

    public int Count => Unknowns.Length;

    /// <summary>Σ sign × column = Right.</summary>
    public sealed record Row((int Column, int Sign)[] Terms, long Right);

    /// <summary>Whether these whole numbers could be the truth; counted exactly.</summary>
    public bool Admits(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!Intervals[i].Holds(values[i])) return false;
        foreach (var row in Rows)
        {
            var sum = 0L;
            foreach (var (column, sign) in row.Terms) sum += sign * values[column];
            if (sum != row.Right) return false;
        }
        return true;
    }

    /// <summary>Those of the unknowns that are not pinned down already, in order of their first.</summary>
    public static List<Component> Of(Interval[] intervals, IReadOnlyList<Equation> equations)
    {
        var joined = new Joined(intervals.Length);
        var open = equations.Where(equation => !equation.Implied).Select(equation => Open(equation, intervals)).Where(row => row.Terms.Length > 0).ToList();
        foreach (var row in open)
            foreach (var (unknown, _) in row.Terms) joined.Join(row.Terms[0].Column, unknown);
        var rows = open.ToLookup(row => joined.Root(row.Terms[0].Column));
        return [.. Enumerable.Range(0, intervals.Length).Where(unknown => !intervals[unknown].IsOne).GroupBy(joined.Root).Select(group =>
        {
            var columns = group.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            return new Component([.. group], [.. group.Select(unknown => intervals[unknown])],
                [.. rows[group.Key].Select(row => row with { Terms = [.. row.Terms.Select(term => (columns[term.Column], term.Sign))] })]);
        })];
    }

    /// <summary>A count that stands on both sides of an equation says nothing there.</summary>
    static Row Open(Equation equation, Interval[] intervals)
    {
        var right = 0L;
        var terms = new Dictionary<int, int>();
        foreach (var (unknown, sign) in equation.Left.Select(unknown => (unknown, 1)).Concat(equation.Right.Select(unknown => (unknown, -1))))
            if (intervals[unknown].IsOne) right -= sign * intervals[unknown].Least;
            else terms[unknown] = terms.GetValueOrDefault(unknown) + sign;
        return new([.. terms.Where(term => term.Value != 0).Select(term => (term.Key, term.Value))], right);
    }

    sealed class Joined(int count)
    {
        readonly int[] up = [.. Enumerable.Range(0, count)];

        public int Root(int one)
        {
            while (up[one] != one) one = up[one] = up[up[one]];
            return one;
        }

        public void Join(int one, int other) => up[Root(other)] = Root(one);
    }
}
