using System.Globalization;
using System.Text;

namespace Transparency.Site.Plotly;

/// <summary>
/// Text that plotly shows as it is. It reads a small markup of its own (<c>&lt;b&gt;</c>, <c>&lt;a href&gt;</c>, <c>&lt;br&gt;</c>) and a few entities;
/// after this nothing is left of either. Signs that turn the direction of writing, or end a line, are left out, and what is longer than a label is cut.
/// </summary>
public static class PlotlyText
{
    /// <summary>Signs of a label; the table has the whole.</summary>
    public const int Most = 160;

    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (count == Most)
            {
                written.Append('…');
                break;
            }
            count++;
            switch (rune.Value)
            {
                case '&': written.Append("&amp;"); break;
                case '<': written.Append("&lt;"); break;
                case '>': written.Append("&gt;"); break;
                case '\t' or '\n' or '\r': written.Append(' '); break;
                default:
                    if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                        written.Append(rune);
                    break;
            }
        }
        return written.ToString();
    }
}
