using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Transparency.Validation.Personal;

namespace Transparency.Partners.Workbook;

/// <summary>
/// Shows the gate what a workbook holds beside its table: every other sheet, hidden ones too, texts that no cell uses any more, and the parts
/// where Excel keeps copies: pivot caches, comments, charts, links. Properties of the file and of those who made it are passed over.
/// </summary>
sealed class WorkbookBeside(Gate gate, CellTexts texts)
{
    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };

    /// <summary>Attributes that hold what somebody wrote: values and names in pivot caches, names in tables, what a link leads to.</summary>
    static readonly string[] Written = ["v", "name", "Target", "caption", "displayName"];

    public void Show(WorkbookPart workbook, Sheet? extract, Stream bytes)
    {
        foreach (var text in texts.Shared) gate.Beside("texts of the workbook", 0, text);
        foreach (var (sheet, i) in (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).Select((sheet, i) => (sheet, i)))
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"sheet {i + 1}");
            if (sheet.Name?.Value is { } name) gate.Beside($"name of {part}", 0, name);
            if (sheet != extract && sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart worksheet) ShowSheet(worksheet, part);
        }
        bytes.Position = 0;
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries) ShowPart(entry);
    }

    void ShowSheet(WorksheetPart worksheet, string part)
    {
        var sheet = gate.Sheet(part);
        using var reader = OpenXmlReader.Create(worksheet);
        for (var line = 0; SheetCells.Next(reader, texts, line) is var (at, cells); line = at) sheet.Row(at, cells);
    }

    void ShowPart(ZipArchiveEntry entry)
    {
        var path = entry.FullName.TrimStart('/');
        if (path.Contains("embeddings/", StringComparison.OrdinalIgnoreCase) && entry.Length > 0) gate.Closed("embedded file");
        if (IsPassedOver(path)) return;
        var folder = path.Split('/') switch { ["xl", var room, ..] => room, [var root, ..] => root, _ => "" };
        var place = Rooms.GetValueOrDefault(folder.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), "another part of the workbook");
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) gate.Beside(place, 0, xml.Value);
            if (xml.NodeType != XmlNodeType.Element || !xml.HasAttributes) continue;
            var isField = xml.LocalName is "cacheField" or "tableColumn";
            while (xml.MoveToNextAttribute())
            {
                if (!Written.Contains(xml.LocalName)) continue;
                if (isField && xml.LocalName == "name") gate.NameBeside(place, 0, xml.Value);
                else gate.Beside(place, 0, xml.Value);
            }
        }
    }

    static readonly Dictionary<string, string> Rooms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pivotCache"] = "pivot cache",
        ["pivotTables"] = "pivot table",
        ["tables"] = "table",
        ["charts"] = "chart",
        ["drawings"] = "drawing",
        ["externalLinks"] = "link to another workbook",
        ["threadedComments"] = "comment",
        ["worksheets"] = "link of a sheet",
    };

    /// <summary>Sheets and shared texts are shown as cells; styles hold nothing that somebody wrote; properties and persons are those who made the file.</summary>
    static bool IsPassedOver(string path)
    {
        var isXml = path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
        return !isXml || path.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("xl/persons/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("xl/theme/", StringComparison.OrdinalIgnoreCase)
            || path is "[Content_Types].xml" or "xl/styles.xml" or "xl/sharedStrings.xml" or "xl/calcChain.xml"
            || (path.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
    }
}
