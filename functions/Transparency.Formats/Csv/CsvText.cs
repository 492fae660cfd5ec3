using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Transparency.Formats;

/// <summary>Rows of text as released CSV files hold them: RFC 4180, UTF-8 without a mark, <c>\r\n</c>, quotes only where a field needs them.</summary>
static class CsvText
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        Delimiter = ",",
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        TrimOptions = TrimOptions.None,
        Mode = CsvMode.RFC4180,
        BadDataFound = bad => throw new FormatException($"a quote stands where none may: {bad.Field}"),
    };

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, 64 * 1024, leaveOpen: true))
        using (var csv = new CsvWriter(text, Rules))
        {
            foreach (var row in rows)
            {
                foreach (var field in row) csv.WriteField(field, field.AsSpan().ContainsAny(NeedQuotes));
                csv.NextRecord();
            }
        }
        return bytes.ToArray();
    }

    /// <summary>All rows, the header first.</summary>
    /// <exception cref="FormatException">The bytes are not such a file, or a row has more or fewer fields than the header.</exception>
    public static List<string[]> Read(ReadOnlyMemory<byte> bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes.ToArray(), writable: false), Utf8, detectEncodingFromByteOrderMarks: false);
        using var csv = new CsvParser(text, Rules);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            var row = csv.Record!;
            if (rows.Count > 0 && row.Length != rows[0].Length)
                throw new FormatException($"line {csv.RawRow} has {row.Length} fields, the header {rows[0].Length}");
            rows.Add(row);
        }
        return rows.Count > 0 ? rows : throw new FormatException("there is no header");
    }
}
