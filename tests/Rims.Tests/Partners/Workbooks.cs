using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Transparency.Fakes.People;

namespace Transparency.Tests.Partners;

/// <summary>Workbooks as Excel and other programs write them.</summary>
static class Workbooks
{
    const uint DateStyle = 1, OwnDateStyle = 2;

    public static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public static Cell Shared(int index) => new() { DataType = CellValues.SharedString, CellValue = new CellValue($"{index}") };

    public static Cell Number(string number) => new() { CellValue = new CellValue(number) };

    public static Cell Day(double serial, bool own = false) => new() { StyleIndex = own ? OwnDateStyle : DateStyle, CellValue = new CellValue(serial.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    public static Cell Error() => new() { DataType = CellValues.Error, CellValue = new CellValue("#REF!") };

    /// <param name="rows">Null rows are not written, as Excel does with empty ones; null cells likewise.</param>
    public static byte[] Of(string sheet, string[] shared, params Cell?[]?[] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(shared.Select(text => new SharedStringItem(new Text(text))));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-813]mmm\\ yyyy" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 170 }));
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            Add("Uitleg", 1, [[Text("nothing here")]]);
            Add(sheet, 2, rows);

            void Add(string name, uint id, Cell?[]?[] rows)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, i) => (cells, i)).Where(row => row.cells is not null).Select(row => new Row(row.cells!
                    .Select((cell, column) => (cell, column)).Where(place => place.cell is not null)
                    .Select(place => { place.cell!.CellReference = $"{(char)('A' + place.column)}{row.i + 1}"; return place.cell; })) { RowIndex = (uint)row.i + 1 })));
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = name });
            }
        }
        return stream.ToArray();
    }

    /// <summary>A partner's table as a workbook: the table on <paramref name="sheet"/>, the sheets beside it hidden or not.</summary>
    /// <param name="parts">Parts that Excel writes beside the sheets, by path in the package.</param>
    public static byte[] Of(Drawn table, string sheet, bool hidden = false, params (string Path, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            foreach (var (name, rows) in table.Beside.Prepend(new(sheet, [table.Header, .. table.Rows])))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, row) => new Row(cells
                    .Select((cell, column) => (cell, column)).Where(place => place.cell.Length > 0).Select(place => CellOf(place.cell, place.column, row))) { RowIndex = (uint)row + 1 })));
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name, State = hidden && name != sheet ? SheetStateValues.VeryHidden : null });
            }
        }
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (path, xml) in parts)
                using (var writer = new StreamWriter(zip.CreateEntry(path).Open())) writer.Write(xml);
        return stream.ToArray();
    }

    /// <summary>Digits become numbers, as when somebody types them.</summary>
    static Cell CellOf(string text, int column, int row)
    {
        var cell = text.Length <= 15 && text.All(char.IsAsciiDigit) ? Number(text.TrimStart('0') is { Length: > 0 } number ? number : "0") : Text(text);
        cell.CellReference = $"{(char)('A' + column)}{row + 1}";
        return cell;
    }
}
