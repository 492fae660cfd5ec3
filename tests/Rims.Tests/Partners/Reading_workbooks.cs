using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Partners;
using Transparency.Partners.Workbook;
using Transparency.Validation;
using static Transparency.Tests.Partners.Workbooks;

namespace Transparency.Tests.Partners;

public class Reading_workbooks
{
    static readonly ExtractFormat.Workbook Third = new("Cijfers", 3, new DateHabit("MM/yyyy", DatePrecision.Month));

    static readonly Partner Partner = APartner.In(new PartnerPlace.Folder(".")) with
    {
        Format = Third,
        Mapping = APartner.Mapping(
            columns: [("Maand", "TIME_PERIOD"), ("Aantal", "OBS_VALUE"), ("Groep", "CATEGORY")],
            constants: [("FREQ", "M"), ("SEX", "_T"), ("MEASURE", "count"), ("UNIT_MEASURE", "PS"), ("OBS_STATUS", "A"), ("QUALIFIER", ""), ("BASE", ""), ("NOTE", "")]),
    };

    static byte[] With(params DocumentFormat.OpenXml.Spreadsheet.Cell?[]?[] rows) =>
        Of("Cijfers", ["Maand", "Aantal", "A"], [[Text("Directie"), null, Text("vertrouwelijk")], null, [Shared(0), Text("Groep"), Shared(1)], .. rows]);

    static WorkbookRows Open(byte[] bytes, ExtractFormat.Workbook? format = null) => WorkbookRows.Open("x.xlsx", new MemoryStream(bytes), format ?? Third);

    static string[] Found(byte[] bytes)
    {
        using var rows = PartnerRows.Open(Partner, "x.xlsx", new MemoryStream(bytes));
        return [.. Checking.Check(rows, Structures.People, Picture.Partner).Findings.Select(finding => finding.ToString())];
    }

    [Fact]
    public void Cells_come_as_the_person_saw_them_and_lines_are_those_of_Excel()
    {
        using var rows = Open(With([Day(46266), Shared(2), Number("7")], null, [Day(46266, own: true), Text("B"), Number("12.300000000000001")], [Text("08/2026"), Text("B"), Number("1E3")], [Number("46266"), null, null]));
        Assert.Equal(["Maand", "Groep", "Aantal"], rows.Header);
        (int, string, string, string)[] expected = [(4, "2026-09-01", "A", "7"), (6, "2026-09-01", "B", "12.3"), (7, "08/2026", "B", "1000"), (8, "46266", "", "")];
        foreach (var row in expected)
        {
            Assert.True(rows.Read());
            Assert.Equal(row, (rows.Line, rows[0], rows[1], rows[2]));
        }
        Assert.False(rows.Read());
        Assert.Empty(rows.Findings);
    }

    [Fact]
    public void A_workbook_is_an_extract_like_any_other()
    {
        using var rows = PartnerRows.Open(Partner, "x.xlsx", new MemoryStream(With([Day(46266), Shared(2), Number("7")], [Text("08/2026"), Shared(2), Number("5")])));
        var extract = Assert.IsType<Checked.Accepted>(Checking.Check(rows, Structures.People, Picture.Partner)).Extract;
        Assert.Equal(["2026-08", "2026-09"], extract.Observations.Select(o => o.Period.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_a_workbook_gets_a_sentence()
    {
        Assert.Contains(Found([]), found => found.StartsWith("E001 x.xlsx: is empty", StringComparison.Ordinal));
        Assert.Contains(Found("Maand;Aantal\n"u8.ToArray()), found => found.StartsWith("E035 x.xlsx: is no Excel workbook", StringComparison.Ordinal));
        Assert.Contains(Found(Of("Blad1", [], [Text("Maand")])), found => found.StartsWith("E036 x.xlsx: has no sheet 'Cijfers'", StringComparison.Ordinal));
        Assert.Contains(Found(Of("Cijfers", [], [Text("Maand")])), found => found.StartsWith("E036 x.xlsx line 3: holds no names", StringComparison.Ordinal));
        Assert.Contains(Found(With([Day(46266), Shared(2), Error()])), found => found.StartsWith("E037 x.xlsx line 4, 'Aantal': holds an error of Excel", StringComparison.Ordinal));
        Assert.Contains(Found(With([Day(46266), Shared(2), Number("7"), Text("zie hiernaast")])), found => found.StartsWith("E038 x.xlsx line 4: has a value in a column without a name", StringComparison.Ordinal));
        Assert.Contains(Found(With([Day(46266), Shared(2), Number("7.5")])), found => found.StartsWith("V030 x.xlsx line 4, 'Aantal': is not whole", StringComparison.Ordinal));
        Assert.Contains(Found(With([Day(46266), Shared(9), Number("7")])), found => found.StartsWith("E037 x.xlsx line 4, 'Groep'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_workbook_is_refused_or_read_and_never_thrown()
    {
        var good = With([Day(46266), Shared(2), Number("7")]);
        var chance = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var i = chance.Next(1, 30); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            using var rows = Open(round % 3 == 0 ? bytes[..chance.Next(bytes.Length)] : bytes);
            while (rows.Read())
            {
            }
        }
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_not_unpacked()
    {
        var large = With([.. Enumerable.Range(0, 3000).Select(i => new[] { Day(46266), Shared(2), Text(new string('z', 1000)) })]);
        Assert.InRange(large.Length, 0, 200_000);
        using var rows = WorkbookRows.Open("x.xlsx", new MemoryStream(large), Third, mostBytes: 1 << 20);
        Assert.StartsWith("E010 x.xlsx: unpacks to more than 1048576 bytes.", Assert.Single(rows.Findings).ToString());
    }
}
