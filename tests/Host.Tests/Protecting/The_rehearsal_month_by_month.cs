using System.Diagnostics;
using System.Globalization;
using System.Text;
using Transparency.Audit;
using Transparency.Checker;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;
using Effort = Transparency.Audit.Effort;

namespace Transparency.Tests.Protecting;

/// <summary>
/// Made-up counts of 36 months, five categories, two sexes and thirty prisons in three linked tables, a release a month: each protected beside all
/// before it and certified; the public folder is attacked at the end.
/// </summary>
public class The_rehearsal_month_by_month
{
    /// <summary>A third of what the program spends.</summary>
    static readonly Protection.Effort Search = new(1, 50_000_000);

    [Fact]
    public void A_quarter_goes_out_and_no_attack_finds_a_small_count()
    {
        var (chain, inmates) = Released(3);
        Attack(chain, inmates);
        AssertPossible(chain, inmates, most: 1_000);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Three_years_go_out_and_no_attack_finds_a_small_count()
    {
        var (chain, inmates) = Released(MadeUpInmates.Months);
        Attack(chain, inmates);
        AssertPossible(chain, inmates, most: 100);
    }

    /// <summary>The checker sees it at once, since a certificate passes there. Where another would do instead, the attacker finds nothing.</summary>
    [Fact]
    public void A_guard_that_is_published_after_all_is_refused()
    {
        var (chain, inmates) = Released(1);
        var folder = chain.Shelf.NewestOf(inmates.Structure.Id)!;
        var (csv, counts) = (folder[FileNames.Csv(folder.Dataset)], new TrueCounts(inmates.Structure, chain.Report));
        var text = Encoding.UTF8.GetString(csv.Bytes.Span);
        var (guards, broken) = (0, 0);
        foreach (var guard in chain.Newest.Observations.Where(o => o.Cell is Cell.Suppressed && counts.Of(o.Series, o.Period) >= 5))
        {
            guards++;
            var row = text.Split("\r\n").Single(row => row.Contains($",M,{string.Join(',', guard.Series.Dimensions)},_Z,COUNT,,", StringComparison.Ordinal));
            var shown = Encoding.UTF8.GetBytes(text.Replace(row, row.Replace(",COUNT,,,,,PS,,Q,C,", $",COUNT,{counts.Of(guard.Series, guard.Period)},,,,PS,,A,F,", StringComparison.Ordinal), StringComparison.Ordinal));
            var verdict = Door.Decide(new Evidence(csv.Path, shown, folder[FileNames.Codebook].Bytes, [], ProtectionReportJson.Write(chain.Report), []));
            Assert.Contains("a certificate of", verdict.Sentence, StringComparison.Ordinal);
            var site = chain.Shelf.Files.Where(file => file.Path == folder.Path + FileNames.Codebook).Append(new(csv.Path, shown));
            if (Attacker.Read(site).Broken) broken++;
        }
        Say($"{guards} guards published one at a time: {broken} break the pattern for the attacker");
        Assert.True(guards > 3 && broken > guards / 2, $"{broken} of {guards}");
    }

    static (Chain, MadeUpInmates) Released(int months)
    {
        var (chain, inmates) = (new Chain(), new MadeUpInmates());
        chain.Change(inmates.Structure);
        for (var month = 1; month <= months; month++)
        {
            var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            Assert.Null(chain.Release(inmates.Held(month), Search));
            Say($"month {month}: {clock.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor, {Environment.WorkingSet >> 20} MB; {Share(chain.Newest)}");
        }
        return (chain, inmates);
    }

    /// <summary>Files alone give no small count away, and whoever would learn one if he existed does not.</summary>
    static void Attack(Chain chain, MadeUpInmates inmates)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var counts = new TrueCounts(inmates.Structure, chain.Report);
        var report = Attacker.Read(chain.Shelf.Files, Effort.Usual with { Insider = 400_000 }).Told(one => counts.Of(one.Insider.Series, one.Insider.Period) == 1);
        var audit = Assert.Single(report.Datasets);
        Say($"audit: {clock.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor, {Environment.WorkingSet >> 20} MB; {audit.Summary} {audit.Open} open.");
        foreach (var said in audit.Suppositions.Select(one => $"{one}").Concat(audit.NotSmall.Select(one => $"{one}")).Concat(audit.NotTried).Take(60)) Say($"{said}");
        Assert.Empty(audit.Found);
        Assert.False(report.Broken);
    }

    /// <summary>Linear programs over the public files: each small count can be from what the structure leaves it to the threshold, and only as many begin above one as the checker says.</summary>
    static void AssertPossible(Chain chain, MadeUpInmates inmates, int most)
    {
        var (counts, cpu) = (new TrueCounts(inmates.Structure, chain.Report), Environment.CpuUsage.TotalTime);
        var small = chain.Newest.Observations.Where(o => counts.Of(o.Series, o.Period) is > 0 and < 5).Select(o => new CellRef(o.Series, o.Period)).ToArray();
        new Random(20261201).Shuffle(small);
        var asked = small.Take(most).ToHashSet();
        var possible = Attacker.Possible(chain.Shelf.Files, inmates.Structure.Id, asked.Contains, Effort.Usual with { WholeSteps = 0.01 });
        Say($"programs: {asked.Count} of {small.Length} small counts, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor");
        Assert.Equal(asked, possible.Keys.ToHashSet());
        Assert.All(possible.Values, interval => Assert.True(interval.Most >= 5, $"{interval}"));
        var folder = chain.Shelf.NewestOf(inmates.Structure.Id)!;
        var bounded = Inspecting.Decide(chain.Shelf, folder, ProtectionReportJson.Write(chain.Report)).Tally!.Bounded;
        var above = possible.Values.Count(interval => interval.Least > 1);
        if (asked.Count == small.Length) Assert.Equal(bounded, above);
        else Assert.InRange(above, 0, bounded);
    }

    static string Share(Edition edition)
    {
        string Of(IEnumerable<ReleasedObservation> some) => some.ToList() is { Count: > 0 } all
            ? string.Create(CultureInfo.InvariantCulture, $"{all.Count(o => o.Cell is Cell.Suppressed)} of {all.Count}") : "none";
        var newest = edition.Observations.Where(o => o.Series.Frequency == Frequency.Monthly).Max(o => o.Period);
        return $"withheld {Of(edition.Observations)} cells, {Of(edition.Observations.Where(o => o.Period.Equals(newest)))} of the newest month";
    }

    static void Say(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
