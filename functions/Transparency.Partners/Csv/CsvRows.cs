using System.Globalization;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Validation;
using Transparency.Validation.Personal;

namespace Transparency.Partners.Csv;

/// <summary>
/// An extract in CSV (RFC 4180; UTF-8 and comma unless the partner's file says otherwise). Whatever the bytes are, reading ends with rows or findings, never with an exception
/// but of the stream itself, and holds one row at a time in memory.
/// </summary>
public sealed class CsvRows : IRowsOfText
{
    /// <summary>A row of an extract has some hundred characters; longer than this it is no row.</summary>
    public const int MostCharsOfRow = 1 << 20;

    /// <summary>What the server takes from a partner: so `check` takes no more.</summary>
    public const long MostBytes = 64 << 20;

    const int MostMisshapenRows = 1000;

    readonly Dialect dialect;
    readonly TextWindow text;
    readonly RowScanner scanner;
    readonly EqualStrings strings = new();
    readonly Gate? gate;
    readonly List<Finding> findings = [];
    string[] header = [];
    string?[] values = [];
    int[] valuesOfRow = [];
    int row, misshapen;
    bool blanksSaid, ended;

    CsvRows(string file, Stream bytes, Dialect dialect, long mostBytes, Gate? gate)
    {
        (File, this.dialect, this.gate) = (file, dialect, gate);
        text = new TextWindow(dialect.AsUtf8(bytes), mostBytes);
        scanner = new RowScanner(text, MostCharsOfRow, dialect.Delimiter);
    }

    public string File { get; }

    public IReadOnlyList<string> Header => header;

    public int Line => scanner.Line;

    public int Count => scanner.Count;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads the header. The rows own the stream.</summary>
    /// <param name="file">Name for findings, without folders.</param>
    public static CsvRows Open(string file, Stream bytes, long mostBytes = MostBytes, Gate? gate = null) => Open(file, bytes, ExtractFormat.Csv.Ours, mostBytes, gate);

    /// <param name="format">How the partner writes; decimals and dates are left as they stand.</param>
    /// <param name="gate">Sees what stands in rows that are not well formed.</param>
    public static CsvRows Open(string file, Stream bytes, ExtractFormat.Csv format, long mostBytes = MostBytes, Gate? gate = null)
    {
        var rows = new CsvRows(file, bytes, Dialect.Of(format), mostBytes, gate);
        rows.ReadHeader();
        return rows;
    }

    public string this[int field]
    {
        get
        {
            if (valuesOfRow[field] == row) return values[field]!;
            valuesOfRow[field] = row;
            var span = scanner[field];
            // Most columns repeat what stands above.
            if (values[field] is { } above && span.SequenceEqual(above) && !scanner.IsDoubled(field)) return above;
            var value = strings.Of(span);
            return values[field] = scanner.IsDoubled(field) ? value.Replace("\"\"", "\"", StringComparison.Ordinal) : value;
        }
    }

    public bool Read()
    {
        while (!ended && Next())
        {
            if (scanner.Count == header.Length) return true;
            Misshapen(Decoding.FieldCount(File, Line, header.Length, scanner.Count, dialect));
        }
        return false;
    }

    void ReadHeader()
    {
        if (FirstBytes.WhyNot(File, text.Peek()) is { } why)
        {
            Refuse(why);
            return;
        }
        if (dialect.IsUnexpected(text.Peek()) is { } mark)
        {
            Refuse(Decoding.NotAsDeclared(File, mark, dialect.Encoding));
            return;
        }
        if (text.Peek().StartsWith(FirstBytes.ByteOrderMark))
        {
            text.Skip(FirstBytes.ByteOrderMark.Length);
            findings.Add(Decoding.ByteOrderMark(File));
        }
        if (!Next())
        {
            if (!ended) Refuse(Decoding.Empty(File));
            return;
        }
        (values, valuesOfRow) = (new string?[Count], new int[Count]);
        row++;
        header = [.. Enumerable.Range(0, Count).Select(field => this[field])];
        if (header is [var only] && dialect.OtherDelimiter(only) is { } found)
        {
            header = [];
            Refuse(Decoding.Delimiter(File, found, dialect));
        }
    }

    /// <summary>Goes to the next row that is not blank, whatever its number of fields.</summary>
    bool Next()
    {
        while (!ended)
        {
            row++;
            switch (scanner.Next())
            {
                case Scan.Row: return true;
                case Scan.End: return false;
                case Scan.Blank when blanksSaid: break;
                case Scan.Blank:
                    findings.Add(Decoding.BlankLine(File, Line));
                    blanksSaid = true;
                    break;
                case Scan.QuoteInside: Misshapen(Decoding.QuoteInside(File, Line)); break;
                case Scan.QuoteNotClosed: Refuse(Decoding.QuoteNotClosed(File, scanner.Opened)); break;
                case Scan.QuoteClosedTooSoon: Refuse(Decoding.QuoteClosedTooSoon(File, scanner.Opened, scanner.Reached)); break;
                case Scan.Zero: Refuse(Decoding.Binary(File, scanner.Reached, "binary")); break;
                case Scan.TooLong: Refuse(Decoding.LineTooLong(File, Line, MostCharsOfRow)); break;
                case Scan.Trouble when text.Trouble == Trouble.TooLarge: Refuse(Decoding.TooLarge(File, text.MostBytes)); break;
                default: Refuse(Decoding.NotUtf8(File, scanner.Reached, text.Offender)); break;
            }
        }
        return false;
    }

    void Misshapen(Finding finding)
    {
        for (var field = 0; gate is not null && field < scanner.Count; field++) gate.Beside(string.Create(CultureInfo.InvariantCulture, $"column {field + 1}"), Line, scanner[field].ToString());
        findings.Add(finding);
        ended = header.Length == 0;
        if (++misshapen == MostMisshapenRows) Refuse(Decoding.TooManyRows(File, Line, MostMisshapenRows));
    }

    void Refuse(Finding finding)
    {
        findings.Add(finding);
        ended = true;
    }

    public void Dispose() => text.Dispose();
}
