using System.IO.Compression;

namespace Transparency.Checker;

/// <summary>Reads the sheet with the observations of a workbook, and sees to it that no other part of the file can hold a number.</summary>
static class Workbook
{
    const long MostBytes = 500_000_000;

    static readonly string[] Plain = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"];

    /// <summary>The rows of the sheet <c>Data</c> as text, the header first.</summary>
    public static List<string[]> Data(ReadOnlyMemory<byte> xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Sum(entry => entry.Length) > MostBytes) throw new FormatException("a workbook is larger than the checker takes");
        if (zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.Ordinal).Count() != zip.Entries.Count) throw new FormatException("a workbook has a part twice");
        var targets = SheetXml.Attributes(Part(zip, "xl/_rels/workbook.xml.rels"), "Relationship").ToDictionary(part => Of(part, "Id"), part => Full(Of(part, "Target")), StringComparer.Ordinal);
        var sheets = SheetXml.Attributes(Part(zip, "xl/workbook.xml"), "sheet").ToDictionary(sheet => Of(sheet, "name"), sheet => targets.GetValueOrDefault(Of(sheet, "id"), ""), StringComparer.Ordinal);
        if (zip.Entries.Select(entry => entry.FullName).Except([.. Plain, .. sheets.Values], StringComparer.Ordinal).FirstOrDefault() is { } more)
            throw new FormatException($"a workbook has the part {more}, which the checker does not read");
        var texts = SheetXml.Texts(Part(zip, "xl/sharedStrings.xml"));
        List<string[]>? data = null;
        foreach (var (name, path) in sheets)
        {
            var sheet = new SheetXml(Part(zip, path), texts);
            if (name == "Data") data = sheet.Rows;
            else if (sheet.HasNumbers) throw new FormatException($"a workbook has numbers in its sheet {name}");
        }
        return data ?? throw new FormatException("a workbook has no sheet Data");
    }

    static Stream Part(ZipArchive zip, string name) => zip.GetEntry(name)?.Open() ?? throw new FormatException($"a workbook has no part {name}");

    static string Of(Dictionary<string, string> attributes, string name) => attributes.GetValueOrDefault(name, "");

    static string Full(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
