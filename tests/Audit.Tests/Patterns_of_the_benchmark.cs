using System.Collections.Immutable;
using System.Globalization;
using Transparency.Audit;
using Transparency.Benchmarks;
using Transparency.Fakes;
using Transparency.Protection;
using Standing = Transparency.Protection.Standing;

namespace Transparency.Tests;

/// <summary>Patterns that the search found, attacked by linear programs, which share nothing with it: no path, no box, no certificate.</summary>
[Trait("Category", "Long")]
public class Patterns_of_the_benchmark
{
    /// <summary>Fractions are enough: an end in fractions is never too narrow, and whole numbers are tried for a moment only.</summary>
    static readonly Audit.Effort Fractions = Audit.Effort.Usual with { WholeSteps = 0.01 };

    static readonly Dictionary<string, (Func<CellSystem> Draw, long Steps)> Tables = new()
    {
        ["a"] = (DisclosureTables.Prisons, 2_000_000),
        ["b"] = (() => DisclosureTables.PrisonsByMonth(), 50_000_000),
        ["b3"] = (() => DisclosureTables.PrisonsByMonth(5, DisclosureTables.ThreeWay), 20_000_000),
        ["c"] = (DisclosureTables.Sparse, 2_000_000),
        ["d"] = (DisclosureTables.Linked, 1_000_000),
    };

    /// <param name="asked">How many of the small counts are asked for, drawn with a fixed seed where there are more.</param>
    [Theory]
    [InlineData("a", 1_000)]
    [InlineData("c", 3_000)]
    [InlineData("d", 1_000)]
    [InlineData("b3", 100)]
    [InlineData("b", 100)]
    public void Every_small_count_can_be_anything_that_the_structure_allows_up_to_the_threshold_and_nothing_below(string table, int asked)
    {
        var (system, found) = Found(table);
        var cells = Sample(system.Demands.Select(demand => demand.Cell), asked);
        var low = DisclosureLow.Of(system);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var intervals = Audit.Attack.Intervals(Told(system, found.Withheld), cells, Fractions);
        Say($"{table}: {cells.Count} of {system.Demands.Length} small counts, {clock.Elapsed.TotalSeconds:0} s");
        foreach (var (cell, interval) in cells.Zip(intervals))
        {
            Assert.Equal(Math.Max(1, low[cell]), interval.Least);
            Assert.True(interval.Most >= 5, $"{cell} is at most {interval.Most}");
        }
    }

    [Fact]
    public void A_guard_that_is_published_after_all_is_caught_by_the_check_of_moves_and_mostly_by_the_programs()
    {
        var (system, found) = Found("a");
        var (small, low) = (system.Demands.Select(demand => demand.Cell).ToList(), DisclosureLow.Of(system));
        var guards = Sample(found.Withheld.Where(cell => system.Standings[cell] == Standing.Open), 30);
        var caught = 0;
        foreach (var guard in guards)
        {
            var without = found.Withheld.Remove(guard);
            Assert.NotNull(new Attested(system, found with { Withheld = without }).FirstFault());
            if (small.Zip(Audit.Attack.Intervals(Told(system, without), small, Fractions)).Any(one => one.Second.Most < 5 || one.Second.Least > Math.Max(1, low[one.First]))) caught++;
        }
        Say($"a: {guards.Count} patterns with one guard published, {caught} broken by the programs");
        Assert.True(caught >= guards.Count * 9 / 10, $"{caught} of {guards.Count}");
    }

    /// <summary>Not promised, and measured: two people, each alone in a cell, put together what they know.</summary>
    [Fact]
    public void Two_who_are_alone_seldom_learn_a_third_count_together()
    {
        var (system, found) = Found("a");
        var ground = new Ground(system);
        var attested = new Attested(system, found);
        var moves = found.Moves.Select(attested.Spread).Select(move => move.Where(cell => cell.Value != 0).Select(cell => cell.Key).ToHashSet()).ToList();
        var alone = found.Withheld.Where(cell => system.Values[cell] == 1).ToList();
        var of = system.Demands.ToDictionary(demand => demand.Cell, demand => moves.Where(move => move.Contains(demand.Cell)).ToList());
        var (pairs, questions, asked, learnt) = (0, 0, 0, 0);
        for (var i = 0; i < alone.Count; i++)
            for (var j = 0; j < i; j++)
            {
                int[] both = [alone[i], alone[j]];
                pairs++;
                var others = system.Demands.Select(demand => demand.Cell).Where(cell => !both.Contains(cell) && system.Values[cell] > both.Count(one => IsIn(one, cell))).ToList();
                questions += others.Count;
                var open = others.Where(cell => of[cell].All(move => both.Any(move.Contains))).ToList();
                if (open.Count == 0) continue;
                asked += open.Count;
                var unknowns = Told(system, found.Withheld);
                foreach (var one in both) unknowns[one] = Interval.Of(1);
                learnt += Audit.Attack.Intervals(unknowns, open, Fractions).Count(interval => interval.IsOne);
            }
        Say($"a: {pairs} pairs of people who are alone, {questions} counts of others, {asked} that no certificate settles, {learnt} learnt");
        Assert.True(questions > 100_000 && asked > 0 && learnt * 1_000 < questions, $"{learnt} of {questions}");

        bool IsIn(int one, int cell) => ground.Deeper(one, cell) is >= 0 and var meet && system.Values[meet] == 1;
    }

    static (CellSystem System, Protection.Guarded Found) Found(string table)
    {
        var system = Tables[table].Draw();
        var found = Guarding.Find(system, new(1, Tables[table].Steps));
        Assert.Empty(found.Unmet);
        Assert.Null(new Attested(system, found).FirstFault());
        return (system, found);
    }

    static List<int> Sample(IEnumerable<int> cells, int most)
    {
        var all = cells.ToArray();
        new Random(20261201).Shuffle(all);
        return [.. all.Take(most).Order()];
    }

    /// <summary>What everybody is told of a table: shown counts, that withheld ones are at least one, and all sums.</summary>
    static Unknowns Told(CellSystem system, IEnumerable<int> withheld)
    {
        var (hidden, told, strides, explained) = (withheld.ToHashSet(), new Unknowns(), system.Strides(), new HashSet<int>());
        for (var cell = 0; cell < system.Size; cell++)
            told.Add(system.Standings[cell] == Standing.Unpublished ? Interval.From(0) : hidden.Contains(cell) ? Interval.From(system.Least[cell]) : Interval.Of(system.Values[cell]));
        for (var d = 0; d < strides.Length; d++)
            foreach (var equation in system.Dimensions[d].Equations)
                for (var line = 0; line < system.Size; line++)
                    if (line / strides[d] % system.Dimensions[d].Count == 0)
                        told.Know(new(Side(equation, line, 1, strides[d]), Side(equation, line, -1, strides[d]), Implied: !explained.Add(line + (equation[0].Node * strides[d]))));
        return told;
    }

    static ImmutableArray<int> Side(ImmutableArray<Step> equation, int line, int sign, int stride) => [.. equation.Where(step => step.Sign == sign).Select(step => line + (step.Node * stride))];

    static void Say(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
