namespace Transparency.Site.Charts;

/// <summary>From zero up, with three or four hairlines at round numbers.</summary>
sealed class CountAxis
{
    static readonly decimal[] Rounds = [1, 2, 5, 2.5m, 4];

    readonly decimal highest, top;
    readonly double floor, height;

    /// <param name="floor">The pixel where zero is.</param>
    public CountAxis(Scale scale, double floor, double height)
    {
        highest = Math.Max(scale.Top, 1);
        top = highest * 1.12m;
        (this.floor, this.height) = (floor, height);
        Step = StepFor(highest);
    }

    public decimal Step { get; }

    /// <summary>The number at the upper edge of the plot.</summary>
    public decimal Top => top;

    public double Floor => floor;

    public double Ceiling => floor - height;

    public IEnumerable<decimal> Lines()
    {
        for (var line = Step; line <= highest; line += Step) yield return line;
    }

    public double At(decimal value) => floor - (double)(value / top) * height;

    static decimal StepFor(decimal top)
    {
        foreach (var (least, most) in new[] { (3m, 4.99m), (2.5m, 5.99m), (1m, 9.99m) })
            foreach (var round in Rounds)
                for (var (step, ten) = (round, 1m); step <= top; step = round * (ten *= 10))
                    if (top / step >= least && top / step <= most && step == Math.Floor(step)) return Math.Floor(step);
        return top;
    }
}
