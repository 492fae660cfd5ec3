using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners.Csv;
using Transparency.Validation;

namespace Transparency.Partners.Workbook;

/// <summary>
/// An extract as a sheet of an Excel workbook, read row by row. Lines are Excel's own row numbers. Formulas are read as the value
/// they had when the workbook was saved. Whatever the bytes are, reading ends with rows or findings.
/// </summary>
public sealed class WorkbookRows : IRowsOfText
{
    const int MostFindings = 1000;

    readonly Stream bytes;
    readonly List<Finding> findings = [];
    SpreadsheetDocument? document;
    OpenXmlReader? reader;
    CellTexts? texts;
    string[] header = [], values = [];

    WorkbookRows(string file, Stream bytes) => (File, this.bytes) = (file, bytes);

    public string File { get; }

    public IReadOnlyList<string> Header => header;

    public int Line { get; private set; }

    public int Count => header.Length;

    public string this[int field] => values[field];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads up to the header. The rows own the stream.</summary>
    /// <param name="bytes">Seekable.</param>
    public static WorkbookRows Open(string file, Stream bytes, ExtractFormat.Workbook format, long mostBytes = CsvRows.MostBytes)
    {
        var rows = new WorkbookRows(file, bytes);
        rows.Guarded(() => rows.Begin(format, mostBytes));
        return rows;
    }

    public bool Read() => Guarded(() => NextRow() && !findings.Any(finding => finding.Severity == Severity.Refusal && finding.Place.Line == 0));

    bool Begin(ExtractFormat.Workbook format, long mostBytes)
    {
        if (bytes.Length == 0) return Refuse(Decoding.Empty(File));
        if (bytes.Length > mostBytes || Unpacked() > mostBytes) return Refuse(WorkbookDecoding.TooLarge(File, mostBytes));
        document = SpreadsheetDocument.Open(bytes, isEditable: false);
        if (document.WorkbookPart is not { Workbook: { } workbook } part) return Refuse(WorkbookDecoding.NotAWorkbook(File));
        var sheet = workbook.Sheets?.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == format.Sheet);
        if (sheet?.Id?.Value is not { } id || part.GetPartById(id) is not WorksheetPart worksheet) return Refuse(WorkbookDecoding.NoSheet(File, format.Sheet));
        texts = new CellTexts(part);
        reader = OpenXmlReader.Create(worksheet);
        while (NextCells() is { } cells)
        {
            if (Line > format.HeaderRow) break;
            if (Line < format.HeaderRow) continue;
            header = [.. cells.Select(cell => cell ?? "")];
            var named = Array.FindLastIndex(header, name => name.Length > 0) + 1;
            header = header[..named];
            if (named > 0) return true;
        }
        header = [];
        return Refuse(WorkbookDecoding.NoHeader(File, format.HeaderRow));
    }

    /// <summary>The sizes that the parts say they unpack to; the unpacker itself stops there, so they cannot be lies.</summary>
    long Unpacked()
    {
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        var sum = zip.Entries.Sum(entry => entry.Length);
        bytes.Position = 0;
        return sum;
    }

    bool NextRow()
    {
        while (header.Length > 0 && NextCells() is { } cells)
        {
            if (cells.All(cell => cell is "")) continue;
            if (cells.Skip(header.Length).Any(cell => cell is not "")) Add(WorkbookDecoding.BesideTheTable(File, Line));
            for (var i = 0; i < header.Length && i < cells.Count; i++)
                if (cells[i] is null) Add(WorkbookDecoding.ErrorValue(File, Line, header[i]));
            values = [.. Enumerable.Range(0, header.Length).Select(i => i < cells.Count ? cells[i] ?? "" : "")];
            return true;
        }
        return false;
    }

    /// <summary>Texts of the next row that the sheet holds, by column; null ones are errors. Null at the end.</summary>
    List<string?>? NextCells()
    {
        while (reader is not null && reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            Line = (int?)row.RowIndex?.Value ?? Line + 1;
            List<string?> cells = [];
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count;
                if (column is < 0 or > 16_384) throw new InvalidDataException();
                while (cells.Count <= column) cells.Add("");
                cells[column] = texts!.Of(cell);
            }
            return cells;
        }
        return null;
    }

    /// <summary>Column of a place such as <c>AB12</c>, from 0.</summary>
    static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    /// <summary>What the library throws at a damaged workbook becomes a finding. It throws nearly anything, from deep inside of four formats.</summary>
    bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            header = [];
            return Refuse(WorkbookDecoding.NotAWorkbook(File));
        }
    }

    void Add(Finding finding)
    {
        if (findings.Count < MostFindings) findings.Add(finding);
    }

    bool Refuse(Finding finding)
    {
        findings.Add(finding);
        reader?.Dispose();
        reader = null;
        return false;
    }

    public void Dispose()
    {
        reader?.Dispose();
        document?.Dispose();
        bytes.Dispose();
    }
}
