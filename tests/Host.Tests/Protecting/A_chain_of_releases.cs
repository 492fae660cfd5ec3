using Transparency.Fakes;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;
using Disclosure = Transparency.Protection.Disclosure;

namespace Transparency.Tests.Protecting;

public class A_chain_of_releases
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Month_by_month_every_release_is_certified_and_nothing_small_is_shown(int seed)
    {
        var (chain, all) = (new Chain(), Prisons.Counts(7, seed));
        for (var month = 1; month <= 7; month++)
        {
            Assert.Null(chain.Release(all.Where(cell => cell.Key.Month <= month).ToDictionary()));
            Assert.DoesNotContain(chain.Newest.Observations, o => o.Cell.Exact is > 0 and < 5);
        }
    }

    /// <summary>Everybody knows that five came to N1. Of A came three, of B two and of C none: three and two can be four and one, and never five.</summary>
    [Fact]
    public void What_cannot_be_proved_safe_beside_an_earlier_version_stays_in()
    {
        var counts = Prisons.Counts(3, 6).ToDictionary(cell => cell.Key, _ => 20);
        (counts[("A", "N1", 1)], counts[("B", "N1", 1)], counts[("C", "N1", 1)]) = (3, 2, 0);
        var chain = new Chain(ByPrison);
        Assert.Null(chain.Release(counts));
        Assert.Equal(new Cell.Shown(5), chain.At("_T", "N1", "2026-01"));
        chain.Change(Prisons.Structure);
        Assert.Contains("PRISON=N1, count@2026-01 in the table of KIND × PRISON cannot be kept uncertain", chain.Release(counts), StringComparison.Ordinal);
        Assert.Single(chain.Shelf.Releases);
        (counts[("A", "N1", 1)], counts[("B", "N1", 1)]) = (13, 12);
        Assert.Null(chain.Release(counts));
    }

    static DatasetStructure ByPrison => Prisons.Structure with { Protection = Prisons.Structure.Protection! with { Tables = [new([Code.Of("PRISON")], [Frequency.Monthly])] } };

    [Fact]
    public void What_was_withheld_once_is_never_shown()
    {
        var (chain, counts) = (new Chain(), Prisons.Counts(3, 4));
        Assert.Null(chain.Release(counts));
        var withheld = chain.Newest.Observations.Where(o => o.Cell is Cell.Suppressed).Select(o => (o.Series, o.Period)).ToHashSet();
        foreach (var cell in counts.Keys.Where(cell => counts[cell] is > 0 and < 5).ToList()) counts[cell] = 60;
        Assert.Null(chain.Release(counts));
        Assert.All(chain.Newest.Observations.Where(o => withheld.Contains((o.Series, o.Period))), o => Assert.IsType<Cell.Suppressed>(o.Cell));
    }

    [Theory]
    [InlineData(+1, 0)]
    [InlineData(-1, 0)]
    [InlineData(-1, +1)]
    public void One_person_added_removed_or_moved_between_releases_stays_hidden(int here, int there)
    {
        for (var seed = 10; seed < 12; seed++)
        {
            var (chain, counts) = (new Chain(), Prisons.Counts(3, seed));
            Assert.Null(chain.Release(counts));
            var small = counts.Where(cell => cell.Value is > 1 and < 4).OrderBy(cell => cell.Key).First().Key;
            counts[small] += here;
            counts[counts.Where(cell => cell.Key.Month == small.Month && cell.Key.Kind != small.Kind && cell.Value > 0).OrderBy(cell => cell.Key).First().Key] += there;
            var before = chain.Newest;
            if (chain.Release(counts) is not null)
            {
                // What cannot be proved safe beside the release before is not released; that one stands.
                Assert.Equal(before.Version, chain.Newest.Version);
                continue;
            }
            Assert.DoesNotContain(chain.Newest.Observations, o => o.Cell.Exact is > 0 and < 5);
        }
    }

    [Fact]
    public void A_second_valid_pattern_of_the_same_table_is_refused()
    {
        var broken = 0;
        for (var table = 20; table < 24; table++)
        {
            var (chain, counts) = (new Chain(), Prisons.Counts(3, table));
            Assert.Null(chain.Release(counts));
            var first = chain.Newest.Observations.Select(o => o.Cell is Cell.Suppressed).ToList();
            for (var seed = 2UL; seed < 4; seed++)
            {
                var other = ((Protection.Protection.Passed)Disclosure.Protect(Prisons.Held(counts), [], null, new Effort(seed, 0))).Table;
                if (other.Observations.Select(o => o.Cell is Cell.Suppressed).SequenceEqual(first)) continue;
                Assert.Contains("may not go out", chain.ReleaseForgetful(counts, seed));
                broken++;
            }
        }
        Assert.NotEqual(0, broken);
    }

    [Fact]
    public void A_new_cross_table_over_months_that_are_out_is_protected_beside_them()
    {
        var counts = Prisons.Counts(3, 6);
        var chain = new Chain(ByPrison);
        Assert.Null(chain.Release(counts));
        var before = chain.Newest.Observations.ToDictionary(o => (o.Series, o.Period), o => o.Cell);
        chain.Change(Prisons.Structure);
        Assert.Null(chain.Release(counts));
        Assert.True(chain.Newest.Observations.Length > before.Count);
        Assert.All(chain.Newest.Observations.Where(o => before.GetValueOrDefault((o.Series, o.Period)) is Cell.Suppressed), o => Assert.IsType<Cell.Suppressed>(o.Cell));
    }

    [Fact]
    public void Rounded_counts_are_noughts_or_thresholds_and_stay_what_they_were()
    {
        var rounded = Prisons.Structure with { Protection = Prisons.Structure.Protection! with { Method = ProtectionMethod.Round } };
        var (chain, counts) = (new Chain(rounded), Prisons.Counts(4, 7));
        Assert.Null(chain.Release(counts.Where(cell => cell.Key.Month <= 3).ToDictionary()));
        var before = chain.Newest.Observations.ToDictionary(o => (o.Series, o.Period), o => o.Cell);
        Assert.Null(chain.Release(counts, seed: 99));
        Assert.DoesNotContain(chain.Newest.Observations, o => o.Cell.Exact is not (0 or >= 5));
        Assert.All(chain.Newest.Observations.Where(o => before.ContainsKey((o.Series, o.Period)) && o.Series.Dimensions[0] != Code.Total && $"{o.Series.Dimensions[1]}".Length == 2 && o.Series.Frequency == Frequency.Monthly),
            o => Assert.Equal(before[(o.Series, o.Period)], o.Cell));
    }

    [Fact]
    public void A_missing_count_keeps_the_dataset_in_and_says_which()
    {
        var counts = Prisons.Counts(2, 8);
        counts.Remove(("B", "S1", 2));
        Assert.Equal("'arrivals' is not released: KIND=B, PRISON=S1, count@2026-02 was not sent, or something it is computed from. Ask the partner for every combination of codes and every period, zeros too.", new Chain().Release(counts));
    }
}
