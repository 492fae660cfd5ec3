using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>One system after protection: what is shown of each cell, and the proof.</summary>
/// <param name="Values">What is shown where nothing is withheld: true counts, or the rounded ones.</param>
/// <param name="IsWithheld">Of each cell of a table.</param>
sealed record ProtectedSystem(Layout Layout, long[] Values, bool[] IsWithheld, ReportedSystem Report)
{
    /// <param name="why">Why not, in a sentence without a figure, where null is returned.</param>
    public static ProtectedSystem? Of(Layout layout, ProtectionRule rule, IReadOnlyList<Observation> held, IReadOnlyList<Edition> earlier, ProtectionReport? before, Effort effort, out string why)
    {
        if (Counts.Of(layout, held, out why) is not { } counts || Ledger.Of(layout, earlier, out why) is not { } ledger) return null;
        if (rule.Method == ProtectionMethod.Round)
        {
            var rounded = SmallCountRounding.Of(layout, rule, counts, ledger, effort.Seed);
            return new(layout, rounded, new bool[layout.Size], Told(layout, counts, rounded, []));
        }
        var guarded = Guarding.Find(Standings.Of(layout, rule, counts, ledger), effort, EarlierMoves.In(layout, before));
        if (guarded.Unmet.Length > 0)
        {
            why = Unmet(layout, rule, guarded.Unmet[0].Cell);
            return null;
        }
        var withheld = new bool[layout.Size];
        foreach (var cell in guarded.Withheld) withheld[cell] = layout.InTable[cell];
        // Everybody may know a count, and it is still not shown again once it was withheld.
        for (var cell = 0; cell < withheld.Length; cell++)
            withheld[cell] |= layout.InTable[cell] && (ledger.Withheld[cell] || (counts[cell] > 0 && counts[cell] < rule.Threshold));
        return new(layout, counts, withheld, Told(layout, counts, null, guarded.Moves));
    }

    /// <summary>What cannot be guarded, and what would help.</summary>
    static string Unmet(Layout layout, ProtectionRule rule, int cell)
    {
        var used = layout.Structure.Dimensions.Where((_, i) => layout.Node(cell, i) != layout.Dimensions[i].Root).Select(dimension => $"{dimension.Id}").ToList();
        var table = used.Count == 0 ? "the table of totals" : $"the table of {string.Join(" × ", used)}";
        var zeros = rule.Zeros == Zeros.Published ? ", let zeros be candidates" : "";
        return $"{layout.Name(cell)} in {table} cannot be kept uncertain beside everything that is public. Give {(used.Count == 0 ? "the totals fewer periods" : $"{string.Join(" or ", used)} fewer codes")}{zeros}, or leave the table out.";
    }

    static ReportedSystem Told(Layout layout, long[] counts, long[]? rounded, IEnumerable<Move> moves) => new(
        [.. layout.Dimensions.Select(members => (members.Id, members.Names))], Base(layout, counts), rounded is null ? null : Base(layout, rounded),
        [.. moves.Select(move => new ReportedMove(
            Tuple(layout, move.Cell), move.Value, move.Insider < 0 ? null : Tuple(layout, move.Insider),
            [.. move.Changes.Select(change => (Tuple(layout, change.BaseCell), change.Change))]))]);

    static ImmutableArray<(ImmutableArray<int>, long)> Base(Layout layout, long[] counts) =>
        [.. Enumerable.Range(0, counts.Length).Where(cell => counts[cell] != 0 && layout.IsBase(cell)).Select(cell => (Tuple(layout, cell), counts[cell]))];

    static ImmutableArray<int> Tuple(Layout layout, int cell) => [.. layout.Tuple(cell)];
}
