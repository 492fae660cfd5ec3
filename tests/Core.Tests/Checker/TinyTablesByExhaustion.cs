using System.Text;

namespace Transparency.Tests.Checker;

/// <summary>
/// Hundreds of tiny tables, each judged twice: by the checker, and by trying every set of records that agrees with what is public.
/// Where the door opens, every small count can be anything that the structure allows, up to the threshold.
/// </summary>
public class TinyTablesByExhaustion
{
    [Fact]
    public void The_door_opens_only_where_every_small_count_stays_uncertain()
    {
        var chance = new Random(20261122);
        var (open, shut) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var tiny = Make(chance);
            Guess(tiny, chance);
            var verdict = new TinyEvidence(tiny).Decide();
            if (verdict.Open) Assert.Null(WhyUnsafe(tiny));
            _ = verdict.Open ? open++ : shut++;
        }
        Assert.True(open > 60 && shut > 60, $"{open} open, {shut} shut");
    }

    [Fact]
    public void A_pattern_that_every_attack_leaves_uncertain_is_let_through()
    {
        var chance = new Random(7);
        var (open, all) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            var tiny = Make(chance);
            if (!Guard(tiny, chance)) continue;
            all++;
            var verdict = new TinyEvidence(tiny).Decide();
            if (verdict.Open) open++;
            else Assert.Contains("no certificate keeps every value possible", verdict.Sentence, StringComparison.Ordinal);
        }
        // The checker's bound is a simple one: where noughts here and there together forbid a low value, it may ask for what cannot be.
        Assert.True(all > 60 && open >= all * 0.9, $"{open} open of {all}");
    }

    /// <summary>One more person between two releases: the second must stand beside the first.</summary>
    [Fact]
    public void Two_releases_together_keep_every_small_count_uncertain()
    {
        var chance = new Random(31);
        var (open, shut) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var first = Make(chance);
            if (!Guard(first, chance)) continue;
            var before = new TinyEvidence(first);
            var second = Make(chance, first);
            foreach (var cell in first.Cells.Where(first.InTable))
                if (first.Withheld.Contains(cell)) second.WithheldBefore.Add(cell);
                else if (first.Value(cell) == second.Value(cell)) second.Known.Add(cell);
            Guess(second, chance);
            var evidence = new TinyEvidence(second);
            evidence.Earlier.Add(before.Csv);
            var verdict = evidence.Decide();
            if (verdict.Open) Assert.Null(WhyUnsafe(second));
            _ = verdict.Open ? open++ : shut++;
        }
        Assert.True(open > 50 && shut > 5, $"{open} open, {shut} shut");
    }

    static Tiny Make(Random chance, Tiny? like = null)
    {
        if (like is not null)
        {
            var counts = like.Counts.ToArray();
            counts[chance.Next(counts.Length)] += 1;
            return new Tiny(like.Axes, counts) { Tables = like.Tables, HidesZeros = like.HidesZeros };
        }
        string[] pictures = ["_T(a b)", "_T(a b c)", "_T(A(a b) c)"];
        var exhaustive = chance.Next(4) > 0;
        TinyAxis[] axes = exhaustive
            ? [TinyAxis.Tree("ONE", pictures[chance.Next(3)]), TinyAxis.Tree("TWO", "_T(x y)"), TinyAxis.Stocks("2024-01")]
            : [TinyAxis.Tree("ONE", "_T(a b)", false), TinyAxis.Tree("TWO", "_T(x y)"), TinyAxis.Stocks("2024-01")];
        if (chance.Next(4) == 0) axes = [TinyAxis.Tree("ONE", "_T(a b)"), TinyAxis.Quarter()];
        var size = axes.Aggregate(1, (product, axis) => product * axis.Bases);
        TinyTable[][] tables = axes.Length == 2 ? [[new(["ONE"], "M", "Q")], [new(["ONE"], "M")]]
            : [[new(["ONE", "TWO"], "M")], [new(["ONE", "TWO"], "M")], [new(["ONE"], "M"), new(["TWO"], "M")]];
        return new Tiny(axes, [.. Enumerable.Range(0, size).Select(_ => (long)Math.Max(0, chance.Next(-1, 6)))])
        {
            Tables = tables[chance.Next(tables.Length)],
            HidesZeros = chance.Next(3) == 0,
        };
    }

    /// <summary>All that must be withheld, and some more by chance.</summary>
    static void Guess(Tiny tiny, Random chance)
    {
        tiny.WithholdingSmall();
        var share = chance.NextDouble();
        foreach (var cell in tiny.Cells)
            if (MayBeWithheld(tiny, cell) && chance.NextDouble() < share) tiny.Withheld.Add(cell);
    }

    /// <summary>Withholds one more cell at a time until no attack is left. False where none helps.</summary>
    static bool Guard(Tiny tiny, Random chance)
    {
        tiny.WithholdingSmall();
        var more = tiny.Cells.Where(cell => MayBeWithheld(tiny, cell)).OrderBy(_ => chance.Next()).ToList();
        foreach (var cell in more)
        {
            if (WhyUnsafe(tiny) is null) return true;
            tiny.Withheld.Add(cell);
        }
        return WhyUnsafe(tiny) is null;
    }

    static bool MayBeWithheld(Tiny tiny, int cell) => tiny.IsShown(cell) && (tiny.Value(cell) > 0 || tiny.HidesZeros);

    /// <summary>What an attacker who tries everything finds out; null for nothing.</summary>
    internal static string? WhyUnsafe(Tiny tiny)
    {
        var worlds = Worlds.Of(tiny, 50_000).ToList();
        foreach (var cell in tiny.Cells.Where(tiny.IsSecret))
        {
            var values = worlds.Select(world => tiny.Value(cell, world)).ToHashSet();
            for (var value = Math.Max(1, Worlds.Floor(tiny, cell)); value <= tiny.Threshold; value++)
                if (!values.Contains(value)) return $"{string.Join(' ', tiny.Names(cell))} is never {value}";
        }
        foreach (var pair in TinyReport.Pairs(tiny))
            if (!worlds.Any(world => TinyReport.Breaks(tiny, pair, world))) return $"whoever knows {string.Join(' ', tiny.Names(pair.Insider))} knows {string.Join(' ', tiny.Names(pair.Secret))}";
        return null;
    }
}
