using System.Collections.Immutable;
using System.Globalization;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>One attack: facts in, what follows out. Dataset and versions are put in by whoever ordered it.</summary>
sealed record Assault(
    ImmutableArray<Recovery> Found, ImmutableArray<Recovery> NotSmall, ImmutableArray<Supposition> Suppositions, ImmutableArray<CellRef> Open, int Insiders, int InsidersTried, ImmutableArray<string> NotTried)
{
    public static Assault On(DatasetStructure structure, ProtectionRule rule, Facts facts, Predicate<CellRef> wanted, Effort effort)
    {
        var census = Census.Of(structure, rule, [.. facts.Known.Keys]);
        var targets = facts.Wanted.Where(cell => wanted(cell)).Select(cell => (Cell: cell, Unknown: census.Find(cell))).ToList();
        var unknowns = targets.Where(target => target.Unknown >= 0).Select(target => target.Unknown).ToHashSet();
        Learn(census, facts, atLeast: 1);
        var outcome = Attack.Against(census.Unknowns, unknowns, rule.Threshold, effort);
        var broken = outcome.Cells.Where(cell => cell.Standing is Standing.Recovered or Standing.ProvedSmall).ToList();
        var without = Plainly(census, facts, [.. broken.Select(cell => cell.Unknown).Concat(outcome.Contradictory)], rule, effort);
        var plainly = without.Cells.Where(cell => cell.Standing is Standing.Recovered or Standing.ProvedSmall).ToDictionary(cell => cell.Unknown);
        // Numbers that contradict one another only if withheld counts are at least one are attacked without that.
        broken.AddRange(outcome.Contradictory.Where(plainly.ContainsKey).Select(unknown => plainly[unknown]));
        var how = new Reasons(census, facts, plainly);
        var cells = census.Cells;
        var recovered = broken.Select(cell => new Recovery(structure.Id, [], cells[cell.Unknown], cell.Standing == Standing.Recovered ? Way.AddedUp : Way.ProvedSmall, cell.Possible, how.Of(cell)))
            .Where(one => one.Way == Way.AddedUp || one.Possible.Most > 0).ToLookup(one => one.Possible.Least >= rule.Threshold);
        return new(
            [.. recovered[false], .. AllInOne(census, facts, rule, outcome)], [.. recovered[true]],
            [.. outcome.Suppositions.Where(one => !IsOwn(census, outcome, one)).Select(one => new Supposition(structure.Id, [], cells[one.Insider], cells[one.Unknown], one.Value))],
            [.. outcome.Cells.Where(cell => cell.Standing == Standing.Open).Select(cell => cells[cell.Unknown])],
            outcome.Insiders, outcome.InsidersTried,
            [.. Gaps(census, outcome, without.Contradictory, targets.Count(target => target.Unknown < 0))]);
    }

    public static void Learn(Census census, Facts facts, int atLeast)
    {
        foreach (var (cell, interval) in facts.Known)
            if (census.Find(cell) is >= 0 and var unknown)
                census.Unknowns[unknown] = atLeast == 0 && !interval.IsOne && facts.Wanted.Contains(cell) ? interval with { Least = interval.Least <= 1 ? 0 : interval.Least } : interval;
    }

    /// <summary>The same without the knowledge that a withheld count is at least one, for those cells alone.</summary>
    static Outcome Plainly(Census census, Facts facts, IReadOnlyCollection<int> cells, ProtectionRule rule, Effort effort)
    {
        Learn(census, facts, atLeast: 0);
        return Attack.Against(census.Unknowns, cells, rule.Threshold, effort with { Insider = 0, Whole = 0 });
    }

    /// <summary>A person alone in two cells knows both: where the people of both cells can be that person, nothing is learnt of another.</summary>
    static bool IsOwn(Census census, Outcome outcome, Supposed one)
    {
        var (insider, cell) = (census.Cells[one.Insider], census.Cells[one.Unknown]);
        return one.Value == 1 && census.Both(insider, cell) is >= 0 and var both && outcome.Narrowed[both].Most > 0 || census.IsIn(cell, insider) || (one.Value == 1 && census.IsIn(insider, cell));
    }

    static IEnumerable<Recovery> AllInOne(Census census, Facts facts, ProtectionRule rule, Outcome outcome) =>
        from sensitive in rule.Sensitive
        from cell in facts.Known.Keys
        let own = census.Find(cell)
        where own >= 0 && outcome.Narrowed[own].Least > 0
        let others = census.Others(cell, sensitive)
        where others is { Count: > 0 } && others.All(other => outcome.Narrowed[other].Most == 0)
        select new Recovery(default, [], cell, Way.AllInOne, outcome.Narrowed[own], $"nobody of it has another {sensitive.Dimension}");

    static IEnumerable<string> Gaps(Census census, Outcome outcome, ImmutableArray<int> contradictory, int strays)
    {
        if (!census.GoesToTheFinest) yield return "the finest cells are too many to be laid out; its tables were added up each for itself.";
        if (strays > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{strays} withheld cells are in none of the tables that the codebook names.");
        var undecided = outcome.Cells.Count(cell => cell.Standing == Standing.OpenInFractions);
        if (undecided > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{undecided} cells are open if people came in fractions, and were not decided in whole people.");
        var untried = outcome.Cells.Count(cell => cell.Standing == Standing.Untried);
        if (untried > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{untried} cells were not tried before the effort ended.");
        var only = outcome.Contradictory.Length - contradictory.Length;
        if (only > 0) yield return string.Create(CultureInfo.InvariantCulture, $"the numbers around {only} withheld cells contradict one another if each of those is at least one; they were attacked without that.");
        if (!contradictory.IsEmpty) yield return string.Create(CultureInfo.InvariantCulture, $"the numbers around {contradictory.Length} withheld cells contradict one another, so that nothing follows for them.");
        if (outcome.InsidersTried < outcome.Insiders) yield return string.Create(CultureInfo.InvariantCulture, $"{outcome.Insiders - outcome.InsidersTried} of {outcome.Insiders} possible insiders were not asked before the effort ended.");
    }
}
