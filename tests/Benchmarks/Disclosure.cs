using System.Diagnostics;
using System.Globalization;
using Transparency.Fakes;
using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>
/// How many cells and people disclosure control withholds beyond what is small itself, and how long it searches, each table in a process
/// of its own. Every pattern is gone through by a check that shares nothing with the search: a table with one unproven value counts as unproven.
/// </summary>
static class Disclosure
{
    /// <summary>Steps: cells to evaluate for a better pattern. Limits are those asked for; none: shown beside the others, without one.</summary>
    sealed record Trial(string Name, string What, Func<CellSystem> Draw, long Steps, double Seconds, double Guards);

    const double NoLimit = double.PositiveInfinity;

    static readonly Trial[] Trials =
    [
        new("a", "5 × 2 × 30", DisclosureTables.Prisons, 6_000_000, 1, 95),
        new("a35", "5 × 2 × 30, fuller", DisclosureTables.FullerPrisons, 6_000_000, NoLimit, NoLimit),
        new("b", "5 × 2 × 30 × 24 months", () => DisclosureTables.PrisonsByMonth(), 2_400_000_000, 60, 6_700),
        new("b3", "its four 3-way tables", () => DisclosureTables.PrisonsByMonth(5, DisclosureTables.ThreeWay), 500_000_000, 15, 3_200),
        new("c", "100 × 100 sparse", DisclosureTables.Sparse, 2_000_000, 1, 17),
        new("d", "two tables with a margin in common", DisclosureTables.Linked, 1_000_000, 0.5, 46),
        new("b10", "5 × 2 × 30 × 24 months, threshold 10", () => DisclosureTables.PrisonsByMonth(10), 300_000_000, NoLimit, NoLimit),
        new("e", "five dimensions", DisclosureTables.FiveDimensions, 300_000_000, NoLimit, NoLimit),
    ];

    public static void Run(Table table)
    {
        foreach (var trial in Trials)
        {
            var child = Child.Run(Child.Plain, "guard", trial.Name).MustEndWith(0);
            var figures = Figures(child.Output);
            var (cells, small) = (figures["cells"], figures["small"]);
            table.Add($"{trial.What}: {cells} cells, {small} small, unproven", figures["unproven"], 0, "");
            table.Add($"{trial.What}: withheld to guard them ({figures["people"]} people in them)", figures["guards"], trial.Guards, "cells");
            table.Add($"{trial.What}: search", figures["milliseconds"] / 1000, trial.Seconds, "s");
            table.Add($"{trial.What}: memory", child.Megabytes, trial.Seconds < NoLimit ? 700 : NoLimit, "MB");
            table.Tell($"{trial.What}: fewest that any pattern must add", Figures(Child.Run(Child.Plain, "fewest", trial.Name).MustEndWith(0).Output)["fewest"], "cells");
        }
        TellTwenty(table);
        var unproven = 0;
        for (var number = 0; number < 20; number++) unproven += Unproven(DisclosureTables.Random(number));
        table.Add("twenty random tables, unproven", unproven, 0, "");
    }

    /// <summary>Tables with the same counts of small cells are not equally hard: how far the first of them stands for the others.</summary>
    static void TellTwenty(Table table)
    {
        var guards = DisclosureTables.AsTold().Take(20).Select(system => Guards(system, Guarding.Find(system, new(1, 6_000_000))).Length).Order().ToArray();
        table.Tell("twenty tables like 5 × 2 × 30: withheld to guard, fewest", guards[0], "cells");
        table.Tell("twenty tables like 5 × 2 × 30: withheld to guard, median", (guards[9] + guards[10]) / 2.0, "cells");
        table.Tell("twenty tables like 5 × 2 × 30: withheld to guard, most", guards[^1], "cells");
    }

    static int[] Guards(CellSystem system, Guarded found) => [.. found.Withheld.Where(cell => system.Standings[cell] == Standing.Open)];

    static int Unproven(CellSystem system) => Count(system, Guarding.Find(system, new(1, 0)));

    /// <summary>One table, in a process of its own: figures as words and numbers.</summary>
    public static void Guard(string name)
    {
        var trial = Trials.Single(one => one.Name == name);
        Guarding.Find(DisclosureTables.Prisons(), new(1, 0)); // So that the smallest tables do not measure the compiler.
        var system = trial.Draw();
        var clock = Stopwatch.StartNew();
        var found = Guarding.Find(system, new(1, trial.Steps));
        var time = clock.ElapsedMilliseconds;
        var guards = Guards(system, found);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"cells {system.Standings.Count(standing => standing != Standing.Unpublished)} small {system.Demands.Length} unproven {Count(system, found)} guards {guards.Length} people {guards.Sum(cell => (long)system.Values[cell])} milliseconds {time}"));
    }

    /// <summary>Apart from the search, whose memory is measured.</summary>
    public static void Fewest(string name) => Console.WriteLine($"fewest {DisclosureFewest.Of(Trials.Single(one => one.Name == name).Draw())}");

    static Dictionary<string, double> Figures(string output) =>
        output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));

    /// <summary>Small cells without a sound move for every value from 1 to the threshold; where the least is more than 1, from there on.</summary>
    static int Count(CellSystem system, Guarded found)
    {
        var attested = new Attested(system, found);
        if (attested.FirstFault() is { } fault) throw new InvalidOperationException(fault);
        var values = found.Moves.Where(move => move.Insider < 0).ToLookup(move => move.Cell, move => move.Value);
        var low = DisclosureLow.Of(system);
        return system.Demands.Count(demand =>
            Enumerable.Range(low[demand.Cell], demand.To - low[demand.Cell] + 1).Except(values[demand.Cell]).Any(value => value != system.Values[demand.Cell])
            || found.Unmet.Contains(demand));
    }
}
