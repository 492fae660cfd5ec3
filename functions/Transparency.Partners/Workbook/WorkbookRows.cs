using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners.Csv;
using Transparency.Validation;
using Transparency.Validation.Personal;

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
    readonly Gate? gate;
    SpreadsheetDocument? document;
    OpenXmlReader? reader;
    CellTexts? texts;
    string[] header = [], values = [];

    WorkbookRows(string file, Stream bytes, Gate? gate) => (File, this.bytes, this.gate) = (file, bytes, gate);

    public string File { get; }

    public IReadOnlyList<string> Header => header;

    public int Line { get; private set; }

    public int Count => header.Length;

    public string this[int field] => values[field];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads up to the header. The rows own the stream.</summary>
    /// <param name="bytes">Seekable.</param>
    /// <param name="gate">Sees the other sheets, what stands around the table, and what lies in other parts of the workbook.</param>
    public static WorkbookRows Open(string file, Stream bytes, ExtractFormat.Workbook format, long mostBytes = CsvRows.MostBytes, Gate? gate = null)
    {
        var rows = new WorkbookRows(file, bytes, gate);
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
        texts = new CellTexts(part);
        var sheet = workbook.Sheets?.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == format.Sheet);
        if (gate is not null) new WorkbookBeside(gate, texts).Show(part, sheet, bytes);
        if (sheet?.Id?.Value is not { } id || part.GetPartById(id) is not WorksheetPart worksheet) return Refuse(WorkbookDecoding.NoSheet(File, format.Sheet));
        reader = OpenXmlReader.Create(worksheet);
        while (NextCells() is { } cells)
        {
            if (Line > format.HeaderRow) break;
            if (Line < format.HeaderRow)
            {
                ShowBeside(cells, 0);
                continue;
            }
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
            ShowBeside(cells, header.Length);
            for (var i = 0; i < header.Length && i < cells.Count; i++)
                if (cells[i] is null) Add(WorkbookDecoding.ErrorValue(File, Line, header[i]));
            values = [.. Enumerable.Range(0, header.Length).Select(i => i < cells.Count ? cells[i] ?? "" : "")];
            return true;
        }
        return false;
    }

    void ShowBeside(List<string?> cells, int from)
    {
        for (var i = from; gate is not null && i < cells.Count; i++)
            if (cells[i] is { Length: > 0 } text) gate.Beside(string.Create(CultureInfo.InvariantCulture, $"column {i + 1}"), Line, text);
    }

    List<string?>? NextCells()
    {
        if (reader is null || SheetCells.Next(reader, texts!, Line) is not var (line, cells)) return null;
        Line = line;
        return cells;
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
