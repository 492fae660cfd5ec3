using Transparency.Audit;
using Transparency.Statistics;

namespace Transparency.Tests;

/// <summary>What several versions give away together, each of which is safe alone.</summary>
public class Versions_together
{
    static readonly DatasetStructure ByCategory = Guarded.People("CATEGORY");

    static DatasetAudit Audit(DatasetStructure structure, params string[] versions) => Assert.Single(Attacker.Read(Drawn.Site(structure, versions)).Datasets);

    const string HidesAAndB = "CATEGORY VALUE\n_T 40\nA Q\nB Q\nC 10", HidesBAndC = "CATEGORY VALUE\n_T 40\nA 27\nB Q\nC Q";

    [Fact]
    public void What_one_version_shows_another_cannot_hide()
    {
        Assert.Empty(Audit(ByCategory, HidesAAndB).Found);
        Assert.Empty(Audit(ByCategory, HidesBAndC).Found);
        var audit = Audit(ByCategory, HidesAAndB, HidesBAndC);
        Assert.Equal(["A 2024-01 27", "B 2024-01 3", "C 2024-01 10"], audit.Found.Select(one => $"{one.Cell.Name()} {one.Possible.Least}").Order(StringComparer.Ordinal));
        Assert.Contains(audit.Found, one => one.Way == Way.Differenced && one.ToString().StartsWith("people 1.0.0 with 1.1.0, M._T", StringComparison.Ordinal) is false && one.Versions.Length == 2);
    }

    [Fact]
    public void Two_valid_patterns_of_one_table_break_each_other()
    {
        const string Numbers = """
            CATEGORY SEX VALUE
            _T _T 60
            _T F 29
            _T M 31
            A _T 20
            A F 9
            A M 11
            B _T 18
            B F 12
            B M 6
            C _T 22
            C F 8
            C M 14
            """;
        var structure = Guarded.People("CATEGORY SEX");
        var (first, second) = (Hide(Numbers, "A F", "A M", "B F", "B M"), Hide(Numbers, "A F", "A M", "C F", "C M"));
        Assert.Empty(Audit(structure, first).Found);
        Assert.Empty(Audit(structure, second).Found);
        var together = Audit(structure, first, second);
        Assert.Equal(6, together.Found.Concat(together.NotSmall).Count());
    }

    static string Hide(string drawing, params string[] cells) => string.Join('\n', drawing.Split('\n').Select(line => cells.Any(cell => line.StartsWith(cell + " ", StringComparison.Ordinal)) ? line[..line.LastIndexOf(' ')] + " Q" : line));

    [Fact]
    public void The_same_pattern_twice_gives_nothing_away() => Assert.Empty(Audit(ByCategory, HidesAAndB, HidesAAndB).Found);

    [Fact]
    public void A_month_more_gives_nothing_away_of_the_months_before() =>
        Assert.Empty(Audit(ByCategory,
            "TIME_PERIOD CATEGORY VALUE\n2024-01 _T 40\n2024-01 A Q\n2024-01 B Q\n2024-01 C 10",
            "TIME_PERIOD CATEGORY VALUE\n2024-01 _T 40\n2024-01 A Q\n2024-01 B Q\n2024-01 C 10\n2024-02 _T 41\n2024-02 A Q\n2024-02 B 15\n2024-02 C Q").Found);

    [Fact]
    public void Where_people_have_come_or_gone_versions_are_not_mixed() =>
        Assert.Empty(Audit(ByCategory, HidesAAndB, "CATEGORY VALUE\n_T 41\nA 28\nB Q\nC Q").Found);

    [Fact]
    public void An_older_version_is_attacked_by_itself_when_the_newer_one_has_other_people()
    {
        var found = Assert.Single(Audit(ByCategory, "CATEGORY VALUE\n_T 20\nA 12\nB Q\nC 5", "CATEGORY VALUE\n_T 45\nA 12\nB Q\nC Q").Found);
        Assert.Equal(("B 2024-01", 3), (found.Cell.Name(), found.Possible.Least));
        Assert.Equal("1.0.0", $"{Assert.Single(found.Versions)}");
    }

    [Fact]
    public void A_cell_that_was_hidden_before_may_be_none_by_now()
    {
        // B and C were hidden while somebody was in them; now that two are left, it can be both of one.
        var audit = Audit(ByCategory, "CATEGORY VALUE\n_T 40\nA 18\nB Q\nC Q", "CATEGORY VALUE\n_T 20\nA 18\nB Q\nC Q");
        Assert.Equal(["B 2024-01 0-2", "C 2024-01 0-2"], audit.Found.Select(one => $"{one.Cell.Name()} {one.Possible.Least}-{one.Possible.Most}"));
    }

    [Fact]
    public void A_revision_tells_what_a_withheld_cell_was()
    {
        var edition = Drawn.Edition(ByCategory, HidesAAndB);
        var cell = edition.Observations.Single(o => $"{o.Series.Dimensions[0]}" == "B");
        var site = Drawn.Files(edition with { Revisions = [new(edition.Version, new(2026, 11, 22), cell.Series, cell.Period, "3", "4", default)] }).ToList();
        var found = Assert.Single(Assert.Single(Attacker.Read(site).Datasets).Found, one => one.Way == Way.LeftInFile);
        Assert.Equal(Interval.Of(4), found.Possible);
    }
}
