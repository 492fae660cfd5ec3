using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Transparency.Formats;

/// <summary>Reads a sheet back to rows of text, written as the CSV writes them: what is typed in a workbook must say the same.</summary>
public static class WorkbookReader
{
    static readonly XNamespace Main = WorkbookFile.Main;

    /// <summary>All rows of the sheet <c>Data</c>, the header first, each as long as the header.</summary>
    public static IReadOnlyList<string[]> Data(ReadOnlyMemory<byte> xlsx) => Rows(xlsx, "Data");

    /// <exception cref="KeyNotFoundException">There is no such sheet.</exception>
    public static IReadOnlyList<string[]> Rows(ReadOnlyMemory<byte> xlsx, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(xlsx.ToArray()), isEditable: false);
        var book = document.WorkbookPart!;
        var id = Load(book).Descendants(Main + "sheet").FirstOrDefault(s => (string?)s.Attribute("name") == sheet)?
            .Attribute(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id")?.Value
            ?? throw new KeyNotFoundException($"The workbook has no sheet '{sheet}'.");
        var texts = Load(book.SharedStringTablePart!).Elements(Main + "si").Select(text => SharedTexts.Unescape(text.Value)).ToArray();
        var rows = Load(book.GetPartById(id)).Descendants(Main + "row").ToList();
        var width = rows[0].Elements(Main + "c").Count();
        return [.. rows.Select(row =>
        {
            var fields = Enumerable.Repeat("", width).ToArray();
            foreach (var cell in row.Elements(Main + "c")) fields[Column((string)cell.Attribute("r")!)] = Field(cell, texts);
            return fields;
        })];
    }

    static string Field(XElement cell, string[] texts)
    {
        var value = (string?)cell.Element(Main + "v") ?? "";
        if ((string?)cell.Attribute("t") == "s") return texts[int.Parse(value, CultureInfo.InvariantCulture)];
        return (uint)cell.Attribute("s")! == CellStyles.Date
            ? new DateOnly(1899, 12, 30).AddDays(int.Parse(value, CultureInfo.InvariantCulture)).Iso()
            : value;
    }

    /// <summary>From 0.</summary>
    static int Column(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1;

    static XElement Load(OpenXmlPart part)
    {
        using var xml = part.GetStream();
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }
}
