using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Transparency.Formats;

namespace Transparency.Tests.Formats;

public class WorkbookTests
{
    public static TheoryData<string> Workbooks => ["data/people/v1.0.0/people.xlsx", "data/sources/v1.0.0/sources.xlsx"];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void The_sheet_Data_says_the_same_as_the_CSV(string path) =>
        Assert.Equal(CsvText.Read(Bytes(path.Replace(".xlsx", ".csv"))), WorkbookReader.Data(Bytes(path)));

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void The_Open_XML_validator_has_nothing_to_say(string path)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(path).ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["Data", "Notes", "Codes"], document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Numbers_and_dates_are_typed_and_the_rest_is_text_never_a_formula()
    {
        var data = Part("xl/worksheets/sheet1.xml");
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var row = data.Descendants(main + "row").Single(row => (string?)row.Attribute("r") == "3");
        Assert.Equal(
            "A t B t C t D n E n F t G t H t I t J t K n L t M n O t Q t R t S t T t U n W t",
            string.Join(' ', row.Elements().Select(cell => $"{((string)cell.Attribute("r")!)[..1]} {((string?)cell.Attribute("t") == "s" ? "t" : "n")}")));
        Assert.Empty(data.Descendants(main + "f"));
        Assert.Equal("frozen", (string?)data.Descendants(main + "pane").Single().Attribute("state"));
        Assert.Equal("A1:W14", (string?)data.Descendants(main + "autoFilter").Single().Attribute("ref"));
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_says_nothing_of_the_hour_or_the_machine_it_was_written_on(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(path).ToArray()));
        Assert.All(zip.Entries, entry => Assert.Equal((entry.Length, 0, new DateTime(1980, 1, 1)), (entry.CompressedLength, entry.ExternalAttributes, entry.LastWriteTime.DateTime)));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_tell_in_every_language_what_each_column_is_and_what_does_not_agree()
    {
        var notes = WorkbookReader.Rows(Bytes("data/people/v1.0.0/people.xlsx"), "Notes");
        Assert.Equal(["ABOUT", "CODE", "HEADING", "TEXT_DE", "TEXT_EN", "TEXT_FR", "TEXT_NL", "CELLS"], notes[0]);
        Assert.Equal(ObservationColumns.Of(Sample.Edition.Structure).Order(StringComparer.Ordinal), notes.Where(row => row[0] == "column").Select(row => row[1]).Order(StringComparer.Ordinal));
        Assert.Contains(notes, row => row[0] == "quality" && row[7].StartsWith("_Z._T._T.report.count 2012--2020-02; ", StringComparison.Ordinal));
        Assert.All(notes.Skip(1).Where(row => row[3].Length > 0), row => Assert.DoesNotContain("", row[3..7]));
    }

    [Fact]
    public void Codes_name_every_code_that_the_data_use()
    {
        var codes = WorkbookReader.Rows(Bytes("data/people/v1.0.0/people.xlsx"), "Codes").Select(row => (row[0], row[1])).ToHashSet();
        var rows = WorkbookReader.Data(Bytes("data/people/v1.0.0/people.xlsx"));
        foreach (var column in new[] { "FREQ", "CATEGORY", "SEX", "MEASURE", "QUALIFIER", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS" })
            Assert.All(rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], column)]).Where(code => code.Length > 0), code => Assert.Contains((column, code), codes));
    }

    [Theory]
    [InlineData("a\r\nb", "a_x000D_\nb")]
    [InlineData("_x0041_ as written", "_x005F_x0041_ as written")]
    [InlineData("bell \u0007", "bell _x0007_")]
    [InlineData("plain_x", "plain_x")]
    public void A_text_that_XML_cannot_carry_is_escaped_and_comes_back(string text, string escaped)
    {
        Assert.Equal(escaped, SharedTexts.Escape(text));
        Assert.Equal(text, SharedTexts.Unescape(escaped));
    }

    static XElement Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes("data/people/v1.0.0/people.xlsx").ToArray()));
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    static ReadOnlyMemory<byte> Bytes(string path) => Sample.Files.Single(file => file.Path == path).Bytes;
}
