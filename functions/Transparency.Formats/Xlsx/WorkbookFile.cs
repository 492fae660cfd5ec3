using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>An XLSX file of sheets whose bytes depend on them alone: parts in order of name, stored, without the hour of writing.</summary>
static class WorkbookFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Line ends as references: a writer that may choose would choose those of the machine.
    static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = true };

    public static byte[] Write(IReadOnlyList<Transparency.Formats.Sheet> sheets)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var texts = new SharedTexts();
            var listed = new Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var id = $"sheet{index + 1}";
                using (var xml = XmlWriter.Create(book.AddNewPart<WorksheetPart>(id).GetStream(FileMode.Create), Xml))
                    new SheetWriting(xml, sheet, texts).Write(selected: index == 0);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id });
            }
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = CellStyles.Sheet();
            using (var xml = XmlWriter.Create(book.AddNewPart<SharedStringTablePart>("texts").GetStream(FileMode.Create), Xml)) texts.Write(xml);
            book.Workbook = new Workbook(new BookViews(new WorkbookView()), listed);
        }
        return Repacked(package);
    }

    static byte[] Repacked(MemoryStream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        return StoredZip.Write([.. zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry =>
        {
            var bytes = new byte[entry.Length];
            using var content = entry.Open();
            content.ReadExactly(bytes);
            return new PublicFile(entry.FullName, bytes);
        })]);
    }
}
