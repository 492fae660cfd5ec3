using Transparency.Audit;
using Transparency.Statistics;

namespace Transparency.Tests;

/// <summary>Each is a way in which a withheld number was given away somewhere, and the attacker must find it; what is safe he must leave alone.</summary>
public class What_adds_up
{
    static readonly DatasetStructure ByCategory = Guarded.People("CATEGORY"), ByCategoryAndSex = Guarded.People("CATEGORY SEX"), ByPrison = Guarded.People("PRISON");

    static DatasetAudit Audit(DatasetStructure structure, params string[] versions) => Assert.Single(Attacker.Read(Drawn.Site(structure, versions)).Datasets);

    static string[] Found(DatasetStructure structure, params string[] versions) =>
        [.. All(Audit(structure, versions)).Select(one => $"{one.Cell.Name()} {one.Possible.Least}{(one.Possible.IsOne ? "" : $"-{one.Possible.Most}")} {one.Way}").Order(StringComparer.Ordinal)];

    static IEnumerable<Recovery> All(DatasetAudit audit) => audit.Found.Concat(audit.NotSmall);

    [Fact]
    public void One_hidden_part_is_the_total_less_the_rest() =>
        Assert.Equal(["B 2024-01 3 AddedUp"], Found(ByCategory, """
            CATEGORY VALUE
            _T 20
            A 12
            B Q
            C 5
            """));

    [Fact]
    public void Two_hidden_parts_with_room_between_them_are_safe()
    {
        var audit = Audit(ByCategory, """
            CATEGORY VALUE
            _T 40
            A Q
            B Q
            C 10
            """);
        Assert.Empty(audit.Found);
        Assert.Empty(audit.Suppositions);
        Assert.Empty(audit.NotTried);
        Assert.Equal((2, 2, 2, 2), (audit.Withheld, audit.Open, audit.Insiders, audit.InsidersTried));
        Assert.Equal("people: 2 withheld cells attacked, nothing recovered; 2 of 2 possible insiders asked, none would learn anything.", audit.Summary);
    }

    [Fact]
    public void What_can_be_added_up_and_is_not_small_gives_nobody_away()
    {
        var report = Attacker.Read(Drawn.Site(ByCategory, "CATEGORY VALUE\n_T 20\nA 12\nB Q\nC 3"));
        Assert.False(report.Broken);
        Assert.Equal(("B 2024-01", 5), (Assert.Single(report.Datasets[0].NotSmall).Cell.Name(), report.Datasets[0].NotSmall[0].Possible.Least));
        Assert.StartsWith("people: 1 withheld cells attacked, nothing recovered, 1 can be added up and are not small;", report.Datasets[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_total_is_the_sum_of_its_parts() =>
        Assert.Equal(["2024-01 22 AddedUp"], Found(ByCategory, """
            CATEGORY VALUE
            _T Q
            A 12
            B 5
            C 5
            """));

    [Fact]
    public void Two_hidden_counts_that_are_at_least_one_and_two_together_are_one_each()
    {
        var audit = Audit(ByCategory, """
            CATEGORY VALUE
            _T 20
            A Q
            B Q
            C 18
            """);
        Assert.Equal(["A 2024-01", "B 2024-01"], audit.Found.Select(one => one.Cell.Name()));
        Assert.All(audit.Found, one => Assert.True(one.Possible == Interval.Of(1) && one.How.EndsWith("because a withheld count is at least one", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hidden_counts_that_are_small_together_are_small() =>
        Assert.Equal(["A 2024-01 1-4 ProvedSmall", "B 2024-01 1-4 ProvedSmall"], Found(ByCategory, """
            CATEGORY VALUE
            _T 20
            A Q
            B Q
            C 15
            """));

    [Fact]
    public void Where_zeros_may_be_hidden_two_together_are_not_one_each() =>
        Assert.Equal(["A 2024-01 0-2 ProvedSmall", "B 2024-01 0-2 ProvedSmall"], Found(ByCategory.With(rule => rule with { Zeros = Zeros.Candidates }), """
            CATEGORY VALUE
            _T 20
            A Q
            B Q
            C 18
            """));

    [Fact]
    public void A_region_gives_away_its_prison() =>
        Assert.Equal(["p1 2024-01 3 AddedUp", "p3 2024-01 2 AddedUp"], Found(ByPrison, """
            PRISON VALUE
            _T 40
            N 20
            S 20
            p1 Q
            p2 17
            p3 Q
            p4 18
            """));

    [Fact]
    public void Prisons_that_hide_beside_each_other_in_a_region_are_safe() =>
        Assert.Empty(Found(ByPrison, """
            PRISON VALUE
            _T 40
            N 20
            S 20
            p1 Q
            p2 Q
            p3 2
            p4 18
            """));

    [Fact]
    public void A_quarter_gives_away_its_month() =>
        Assert.Equal(["IN 2024-02 3 AddedUp"], Found(Guarded.People(""), """
            MEASURE TIME_PERIOD VALUE
            IN 2024-Q1 18
            IN 2024-01 8
            IN 2024-02 Q
            IN 2024-03 7
            """));

    [Fact]
    public void A_year_and_its_other_months_give_away_a_month() =>
        Assert.Equal(["IN 2024-11 2 AddedUp"], Found(Guarded.People(""),
            "MEASURE TIME_PERIOD VALUE\nIN 2024 57\n" + string.Join('\n', Enumerable.Range(1, 12).Select(month => $"IN 2024-{month:00} {(month == 11 ? "Q" : "5")}"))));

    [Fact]
    public void Stocks_of_a_quarter_do_not_add_up() =>
        Assert.Empty(Found(Guarded.People(""), """
            TIME_PERIOD VALUE
            2024-Q1 18
            2024-01 8
            2024-02 Q
            2024-03 7
            """));

    [Fact]
    public void Two_stocks_and_who_came_give_away_who_left() =>
        Assert.Equal(["OUT 2024-02 3 AddedUp"], Found(Guarded.People("").With(rule => rule with { Flows = [new(Guarded.Count, Code.Of("IN"), Code.Of("OUT"))] }), """
            MEASURE TIME_PERIOD VALUE
            COUNT 2024-01 30
            COUNT 2024-02 34
            IN 2024-01 5
            OUT 2024-01 5
            IN 2024-02 7
            OUT 2024-02 Q
            """));

    [Fact]
    public void Two_tables_that_hide_well_give_each_other_away()
    {
        const string Both = """
            CATEGORY SEX VALUE
            _T _T 60
            _T F 25
            _T M 35
            A _T Q
            A F 8
            A M Q
            B _T Q
            B F 9
            B M Q
            C _T 20
            C F 8
            C M 12
            """;
        Assert.Empty(Found(ByCategoryAndSex, Both));
        Assert.Equal(["A 2024-01 11 AddedUp", "A M 2024-01 3 AddedUp", "B 2024-01 29 AddedUp", "B M 2024-01 20 AddedUp"], Found(Guarded.People("CATEGORY SEX", "CATEGORY PRISON"), Widened(Both) + """

            A _T N 6
            A _T S 5
            B _T N 20
            B _T S 9
            """));
    }

    static string Widened(string drawing) => string.Join('\n', drawing.Split('\n').Select(line => line.Split(' ')).Select(f => $"{f[0]} {f[1]} {(f[2] == "VALUE" ? "PRISON" : "_T")} {f[2]}"));

    [Fact]
    public void Rest_of_a_list_that_leaves_something_out_keeps_a_part_safe() =>
        Assert.Empty(Found(ByCategory.Leaving("CATEGORY"), """
            CATEGORY VALUE
            _T 30
            A 12
            B Q
            C 5
            """));

    [Fact]
    public void A_printed_rate_and_its_base_are_a_count() =>
        Assert.Equal(["A 2024-01 3 AddedUp"], Found(ByCategory, """
            CATEGORY MEASURE VALUE
            _T COUNT 60
            A COUNT Q
            B COUNT Q
            C COUNT 18
            A SHARE 5.0/60
            """).Where(line => line.StartsWith('A')));

    [Fact]
    public void A_person_alone_in_a_cell_learns_the_one_across()
    {
        var audit = Audit(ByCategoryAndSex, Across);
        Assert.Empty(audit.Found);
        Assert.Contains(audit.Suppositions, one => (one.Insider.Name(), one.Cell.Name(), one.Value) == ("A F 2024-01", "B M 2024-01", 3));
        Assert.Equal(audit.Insiders, audit.InsidersTried);
        Assert.EndsWith("2 would learn something.", audit.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_knows_the_true_counts_can_say_which_suppositions_are_about_people_that_exist()
    {
        var report = Attacker.Read(Drawn.Site(ByCategoryAndSex, Across));
        Assert.False(report.Broken);
        var nobody = report.Told(_ => false);
        Assert.False(nobody.Broken);
        Assert.EndsWith("2 would learn something if they existed, and 0 do.", nobody.Datasets[0].Summary, StringComparison.Ordinal);
        Assert.All(nobody.Datasets[0].Suppositions, one => Assert.EndsWith(", but there is no such person.", one.ToString(), StringComparison.Ordinal));
        Assert.True(report.Told(one => one.Insider.Name() == "A F 2024-01").Broken);
    }

    const string Across = """
        CATEGORY SEX VALUE
        _T _T 36
        _T F 17
        _T M 19
        A _T 10
        A F Q
        A M Q
        B _T 14
        B F Q
        B M Q
        C _T 12
        C F 5
        C M 7
        """;

    [Fact]
    public void A_group_that_is_all_in_one_category_gives_itself_away() =>
        Assert.Contains("C F 2024-01 9 AllInOne", Found(ByCategoryAndSex.With(rule => rule with { Sensitive = [new(Code.Of("CATEGORY"), [Code.Of("C")])] }), """
            CATEGORY SEX VALUE
            _T _T 40
            _T F 9
            _T M 31
            A _T 12
            A F 0
            A M 12
            B _T 10
            B F 0
            B M 10
            C _T 18
            C F 9
            C M 9
            """));

    [Fact]
    public void From_numbers_that_contradict_one_another_nothing_follows()
    {
        var audit = Audit(ByPrison, """
            PRISON VALUE
            _T 40
            N 20
            S 10
            p1 Q
            p2 21
            p3 Q
            p4 8
            """);
        Assert.DoesNotContain(audit.Found, one => one.Cell.Name().StartsWith("p1", StringComparison.Ordinal));
        Assert.Contains(audit.NotTried, sentence => sentence.Contains("contradict", StringComparison.Ordinal));
    }

    [Fact]
    public void Rounded_counts_are_said_not_to_be_attacked() =>
        Assert.Contains(Audit(ByCategory.With(rule => rule with { Method = ProtectionMethod.Round }), "CATEGORY VALUE\n_T 21\nA Q").NotTried, sentence => sentence.Contains("rounded", StringComparison.Ordinal));
}
