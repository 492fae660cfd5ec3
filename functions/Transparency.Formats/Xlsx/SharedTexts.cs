using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Transparency.Formats;

/// <summary>The texts of a workbook, each kept once, and the way they are written so that every character survives.</summary>
sealed partial class SharedTexts
{
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly List<string> texts = [];
    int uses;

    public int PlaceOf(string text)
    {
        uses++;
        if (places.TryGetValue(text, out var place)) return place;
        places[text] = texts.Count;
        texts.Add(text);
        return texts.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", WorkbookFile.Main);
        xml.WriteAttributeString("count", uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
        {
            xml.WriteStartElement("si", WorkbookFile.Main);
            xml.WriteStartElement("t", WorkbookFile.Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Escape(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>ECMA-376 writes what XML cannot carry as <c>_x000D_</c>; a text that looks like that is escaped itself.</summary>
    public static string Escape(string text) => NeedsEscape().IsMatch(text)
        ? NeedsEscape().Replace(text, found => found.ValueSpan[0] == '_' ? "_x005F_" : string.Create(CultureInfo.InvariantCulture, $"_x{(int)found.ValueSpan[0]:X4}_"))
        : text;

    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found => new Rune(int.Parse(found.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("[\\x00-\\x08\\x0B-\\x1F]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex NeedsEscape();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
