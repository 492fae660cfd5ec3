using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Fakes.People;
using Transparency.Validation;

namespace Transparency.Tests.Validate.Personal;

/// <summary>What no single cell tells.</summary>
public sealed class Weighing_a_file
{
    const string Known = "TIME_PERIOD,FREQ,CATEGORY,SEX,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE";

    static readonly MadeUp Made = new(new Random(7));

    /// <summary>Rows as the gate sees them, with one column more, which somebody passes over.</summary>
    static string Found(string column, IEnumerable<(string Value, string More)> rows, ExtractContext? context = null, Func<int, string>? period = null, Func<int, string>? category = null)
    {
        var drawn = rows.Select((row, i) => $"{period?.Invoke(i) ?? "2026-09"},M,{category?.Invoke(i) ?? "A"},_T,count,{row.Value},,PS,,A,,{row.More}".Split(',')).ToList();
        context ??= Picture.Partner;
        using var source = new Rows([.. Known.Split(','), column], drawn);
        var gate = Transparency.Validation.Personal.Gate.For(source.File, Structures.People, context);
        var verdict = Checking.Check(gate.Watch(source), Structures.People, context, gate);
        return verdict is Checked.Refused { Personal: true } ? string.Join(' ', verdict.Findings.Select(finding => finding.Rule)) : "";
    }

    static IEnumerable<(string, string)> Each(int rows, Func<int, string> more, string value = "2") => Enumerable.Range(0, rows).Select(i => (value, more(i)));

    [Fact]
    public void One_valid_number_among_many_codes_is_chance_and_among_few_it_is_not()
    {
        var valid = $"{Made.NationalNumber():00000000000}";
        Assert.Equal("G011", Found("x", Each(1, _ => valid)));
        Assert.Equal("G011", Found("x", Each(10, i => i == 9 ? valid : $"9999999990{i}")));
        Assert.Equal("", Found("x", Each(40, i => i == 9 ? valid : $"999999999{i:00}")));
        Assert.Equal("G011", Found("x", Each(40, i => i % 10 == 9 ? $"{Made.NationalNumber():00000000000}" : $"999999999{i:00}")));
        // The same code again and again is one code.
        Assert.Equal("G011", Found("x", Each(400, i => i == 399 ? valid : "99999999990")));
    }

    [Fact]
    public void One_count_of_eleven_digits_may_be_a_count()
    {
        var (one, two) = ($"{Made.NationalNumber()}", $"{Made.NationalNumber()}");
        Assert.Equal("", Found("x", [("2", ""), (one, "")]));
        Assert.Equal("G011", Found("x", [("2", ""), (one, ""), (two, "")]));
    }

    [Fact]
    public void A_row_a_person_needs_ones_only_and_a_column_that_tells_them_apart()
    {
        Assert.Equal("G020", Found("x", Each(5, i => $"r{i}", "1")));
        Assert.Equal("", Found("x", Each(4, i => $"r{i}", "1")));
        Assert.Equal("", Found("x", Each(5, i => $"r{i}", "1").Append(("2", "r9"))));
        Assert.Equal("", Found("x", Each(20, i => $"r{i / 2}", "1")));
        Assert.Equal("", Found("x", Each(20, _ => "", "1"), category: i => "ABC".Substring(i % 3, 1)));
        // Nine in ten is enough.
        Assert.Equal("G020", Found("x", Each(20, i => $"r{Math.Max(i, 2)}", "1")));
    }

    [Fact]
    public void A_day_a_row_where_codes_vary_is_what_befell_somebody_and_a_month_a_row_is_a_series()
    {
        string Day(int i) => $"2026-09-{i + 1:00}";
        Assert.Equal("G020", Found("x", Each(12, _ => "", "1"), period: Day, category: i => "ABC".Substring(i % 3, 1)));
        Assert.Equal("", Found("x", Each(12, _ => "", "1"), period: Day));
        Assert.Equal("", Found("x", Each(12, _ => "", "1"), period: i => Day(i / 3), category: i => "ABC".Substring(i % 3, 1)));
    }

    [Fact]
    public void Dates_of_birth_are_three_old_ones_and_no_bounds_of_periods()
    {
        Assert.Equal("G016", Found("x", Each(3, i => $"1{i}/03/198{i}")));
        Assert.Equal("", Found("x", Each(2, i => $"1{i}/03/198{i}")));
        Assert.Equal("", Found("x", Each(4, i => i == 3 ? "12/03/2025" : $"1{i}/03/198{i}")));
        Assert.Equal("", Found("x", Each(30, i => $"01/01/{1980 + i}")));
        Assert.Equal("G016", Found("x", [("2", "")], category: _ => "1985-03-12"));
        Assert.Equal("", Found("x", [("2", "")], category: _ => "2026-03-12"));
    }

    [Fact]
    public void Figures_published_elsewhere_may_quote_dates_and_people_in_office_but_no_number_of_a_person()
    {
        string Quote(string words) => Found("x", [("2", words)], Picture.Published);
        foreach (var words in (string[])["born on 12/03/1985", "Koen Geens", "tel. 02/542.65.11", "on 11 June 2020 (¶ 3)"]) Assert.Equal("", Quote(words));
        Assert.Equal("G011", Quote($"zie {Made.NationalNumber():00000000000}"));
        Assert.Equal("G013", Quote(Made.BankAccount()));
        Assert.Equal("G014", Quote(Made.Mail()));
    }

    [Fact]
    public void A_finding_names_the_column_only_where_its_name_is_nobodys()
    {
        Finding One(string header)
        {
            using var source = new Rows([.. Known.Split(','), header], ["2026-09,M,A,_T,count,2,,PS,,A,,x".Split(',')]);
            return Assert.Single(Assert.IsType<Checked.Refused>(Checking.Check(source, Structures.People, Picture.Partner)).Findings.DistinctBy(finding => finding.Place));
        }
        Assert.Equal("drawn.csv line 1, 'Voornaam'", One("Voornaam").Place.ToString());
        Assert.Equal("drawn.csv line 1, 'column 12'", One("Naam Jan Madeup").Place.ToString());
        Assert.Equal("drawn.csv line 1, 'column 12'", One("Jan Madeup").Place.ToString());
    }

    [Fact]
    public void A_word_that_is_no_code_is_not_repeated()
    {
        var said = string.Join('\n', Checking.Check(new Picture("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-09     Madeup   7
            """), Structures.People, Picture.Partner).Findings);
        Assert.Contains("V020 drawn.csv line 2, 'CATEGORY': is not in the code list.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Madeup", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_which_nothing_is_known_may_be_a_row_and_is_not_repeated()
    {
        using var source = new Rows(["Madeup", "Nergens", "7"], [["a", "b", "c"]]);
        var said = string.Join('\n', Checking.Check(source, Structures.People, Picture.Partner).Findings);
        Assert.Contains("V003 drawn.csv line 1, 'column 2'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Madeup", said, StringComparison.Ordinal);
    }

    sealed class Rows(string[] header, List<string[]> rows) : IRowsOfText
    {
        int at = -1;

        public string File => "drawn.csv";

        public IReadOnlyList<string> Header => header;

        public bool Read() => ++at < rows.Count;

        public int Line => at + 2;

        public int Count => header.Length;

        public string this[int field] => rows[at][field];

        public IReadOnlyList<Finding> Findings => [];

        public void Dispose()
        {
        }
    }
}
