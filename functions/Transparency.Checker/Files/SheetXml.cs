using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Checker;

/// <summary>One sheet of a workbook, read forwards. An element that it does not know might hold a number, and is refused.</summary>
sealed class SheetXml
{
    static readonly HashSet<string> Known =
        ["worksheet", "dimension", "sheetViews", "sheetView", "pane", "cols", "col", "sheetData", "row", "c", "v", "autoFilter"];

    static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true };

    public SheetXml(Stream part, List<string> texts)
    {
        using var xml = XmlReader.Create(part, Safe);
        var (column, isText, value) = (0, false, "");
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) value += xml.Value;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (!Known.Contains(xml.LocalName)) throw new FormatException($"a sheet of a workbook has the element '{xml.LocalName}', which the checker does not read");
                value = "";
                if (xml.LocalName == "row") Rows.Add(Rows.Count == 0 ? [] : [.. Rows[0].Select(_ => "")]);
                if (xml.LocalName == "c") (column, isText) = (Column(xml.GetAttribute("r") ?? ""), xml.GetAttribute("t") == "s");
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "v") Put(column, isText ? Text(texts, value) : value, isText);
        }
    }

    public List<string[]> Rows { get; } = [];

    public bool HasNumbers { get; private set; }

    public static List<string> Texts(Stream part)
    {
        using var xml = XmlReader.Create(part, Safe);
        List<string> texts = [];
        var text = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
            if (xml.NodeType == XmlNodeType.Element) text.Clear();
            if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)) texts.Add(text.ToString());
        }
        return texts;
    }

    /// <summary>The attributes of every element of that name, each by its name without a prefix.</summary>
    public static IEnumerable<Dictionary<string, string>> Attributes(Stream part, string element)
    {
        using var xml = XmlReader.Create(part, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            Dictionary<string, string> attributes = new(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            yield return attributes;
        }
    }

    void Put(int column, string value, bool isText)
    {
        HasNumbers |= !isText;
        if (Rows.Count == 1 && column == Rows[0].Length) Rows[0] = [.. Rows[0], value];
        else if (Rows.Count > 1 && column < Rows[0].Length && Rows[^1][column].Length == 0) Rows[^1][column] = value;
        else throw new FormatException("a sheet of a workbook has a cell beside its columns, or one twice");
    }

    static string Text(List<string> texts, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : throw new FormatException("a sheet of a workbook refers to a text that is not there");

    /// <summary>From 0: the letters of <c>AB12</c>.</summary>
    static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
