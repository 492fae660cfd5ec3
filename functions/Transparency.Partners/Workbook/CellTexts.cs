using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Transparency.Partners.Workbook;

/// <summary>What the cells of a workbook say, as text: dates as ISO 8601 has them, numbers with a decimal point, as the person saw them in the cell's own precision.</summary>
sealed class CellTexts
{
    readonly List<string> shared = [];
    readonly HashSet<uint> dates = [];
    readonly bool since1904;

    public CellTexts(WorkbookPart workbook)
    {
        since1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (workbook.SharedStringTablePart is { } strings)
        {
            using var reader = OpenXmlReader.Create(strings);
            while (reader.Read())
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) shared.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }
        if (workbook.WorkbookStylesPart?.Stylesheet is not { CellFormats: { } formats } styles) return;
        var ownFormats = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => IsDate(format.FormatCode?.Value ?? "")).Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet();
        foreach (var (format, i) in formats.Elements<CellFormat>().Select((format, i) => (format, i)))
            if (format.NumberFormatId?.Value is { } id && (id is >= 14 and <= 22 or >= 27 and <= 36 or >= 50 and <= 58 || ownFormats.Contains(id))) dates.Add((uint)i);
    }

    /// <summary>Every text that the workbook keeps for its cells, also those that none uses any more.</summary>
    public IReadOnlyList<string> Shared => shared;

    /// <returns>Null for an error value.</returns>
    public string? Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number) return Number(value, cell.StyleIndex?.Value is { } style && dates.Contains(style));
        if (type == CellValues.Error) return null;
        if (type == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count ? shared[i] : null;
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? string.Concat(inline.Descendants<Text>().Select(text => text.Text)) : "";
        if (type == CellValues.Boolean) return value == "1" ? "true" : "false";
        return type == CellValues.Date && DateTime.TryParse(value, CultureInfo.InvariantCulture, out var day) ? Day(day) : value;
    }

    string? Number(string value, bool isDate)
    {
        if (value.Length == 0) return "";
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e15) return value;
        // A file keeps 17 digits of a number of which Excel shows 15 at most: 12.3 may lie there as 12.300000000000001.
        if (!isDate) return ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return number is >= 1 and < 2_958_466 ? Day(DateTime.FromOADate(number + (since1904 ? 1462 : 0))) : value;
    }

    static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a number is shown as a day: the code has a year or a day outside quotation marks and brackets.</summary>
    static bool IsDate(string code)
    {
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"') quoted = !quoted;
            else if (code[i] == '\\') i++;
            else if (code[i] == '[') i = Math.Max(i, code.IndexOf(']', i));
            else if (!quoted && char.ToLowerInvariant(code[i]) is 'y' or 'd') return true;
        }
        return false;
    }

    /// <summary>Without the readings that Japanese workbooks keep beside their texts.</summary>
    static string TextOf(SharedStringItem item) =>
        string.Concat(item.ChildElements.SelectMany<OpenXmlElement, string>(child => child switch { Text text => [text.Text], Run run => [run.Text?.Text ?? ""], _ => [] }));
}
