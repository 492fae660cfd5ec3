using System.Text;

namespace Transparency.Checker;

/// <summary>A reader of RFC 4180 of its own, so that the checker shares no mistake with the writer.</summary>
static class Csv
{
    /// <exception cref="FormatException">It is no such file.</exception>
    public static List<string[]> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (ArgumentException)
        {
            throw new FormatException("it is not UTF-8 text");
        }
    }

    /// <exception cref="FormatException">A quote stands where none may, or is never closed.</exception>
    static List<string[]> Parse(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] == '"')
            {
                i = Quoted(text, i + 1, field);
                if (i < text.Length && text[i] is not (',' or '\r' or '\n')) throw new FormatException("a quoted field goes on after its closing quote");
            }
            else
            {
                while (i < text.Length && text[i] is not (',' or '\r' or '\n'))
                {
                    if (text[i] == '"') throw new FormatException("a quote stands inside a bare field");
                    field.Append(text[i++]);
                }
            }
            row.Add(field.ToString());
            field.Clear();
            if (i < text.Length && text[i] == ',')
            {
                if (++i == text.Length) row.Add("");
                else continue;
            }
            if (i < text.Length && text[i] == '\r') i++;
            if (i < text.Length && text[i] == '\n') i++;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }

    static int Quoted(string text, int i, StringBuilder field)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] != '"') field.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else return i + 1;
        }
        throw new FormatException("a quote is never closed");
    }
}
