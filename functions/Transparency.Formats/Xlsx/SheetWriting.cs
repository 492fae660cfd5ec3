using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Formats;

/// <summary>Writes one sheet forwards: frozen header, widths, typed cells, a filter over all columns. Texts are always shared strings, so none is ever a formula.</summary>
sealed class SheetWriting(XmlWriter xml, Sheet sheet, SharedTexts texts)
{
    // Excel takes 1900 for a leap year: only from 1 March 1900 on do serial numbers mean the same day everywhere.
    static readonly DateOnly Zero = new(1899, 12, 30), FirstSure = new(1900, 3, 1);

    readonly StringBuilder line = new();
    readonly string[] letters = [.. sheet.Header.Select((_, column) => Sheet.Letters(column))];

    public void Write(bool selected)
    {
        var range = $"A1:{Sheet.Reference(sheet.Header.Length - 1, sheet.Rows.Length + 1)}";
        xml.WriteStartElement("worksheet", WorkbookFile.Main);
        Element("dimension", ("ref", range));
        View(selected);
        Columns();
        Start("sheetData");
        Row(1, sheet.Header, _ => FieldKind.Text, CellStyles.Header);
        var kinds = sheet.Header.Select(sheet.Kind).ToArray();
        for (var i = 0; i < sheet.Rows.Length; i++) Row(i + 2, sheet.Rows[i], column => kinds[column], CellStyles.Text);
        xml.WriteEndElement();
        Element("autoFilter", ("ref", range));
        xml.WriteEndElement();
    }

    void View(bool selected)
    {
        Start("sheetViews");
        Start("sheetView");
        if (selected) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    void Columns()
    {
        Start("cols");
        foreach (var (column, width) in sheet.Widths().Index())
            Element("col", ("min", Text(column + 1)), ("max", Text(column + 1)), ("width", Text(width)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    // Cells are many and hold nothing that needs escaping: references, styles, numbers and places of texts.
    void Row(int row, IReadOnlyList<string> fields, Func<int, FieldKind> kind, uint style)
    {
        line.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        for (var column = 0; column < fields.Count; column++)
            if (fields[column].Length > 0) Cell(column, row, fields[column], kind(column), style);
        xml.WriteRaw(line.Append("</row>").ToString());
    }

    void Cell(int column, int row, string field, FieldKind kind, uint style)
    {
        line.Append("<c r=\"").Append(letters[column]).Append(CultureInfo.InvariantCulture, $"{row}\" s=\"");
        if (kind == FieldKind.Number && IsNumber(field))
            line.Append(CultureInfo.InvariantCulture, $"{CellStyles.Number(Decimals(field))}\"><v>").Append(field);
        else if (kind == FieldKind.Date && IsoDay.Parse(field) is var day && day >= FirstSure)
            line.Append(CultureInfo.InvariantCulture, $"{CellStyles.Date}\"><v>{day.DayNumber - Zero.DayNumber}");
        else
            line.Append(CultureInfo.InvariantCulture, $"{style}\" t=\"s\"><v>{texts.PlaceOf(field)}");
        line.Append("</v></c>");
    }

    static bool IsNumber(string field) => Decimals(field) <= CellStyles.MostDecimals
        && decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? 0 : number.Length - point - 1;

    void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    void Start(string name) => xml.WriteStartElement(name, WorkbookFile.Main);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
