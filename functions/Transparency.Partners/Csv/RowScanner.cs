using System.Buffers;

namespace Transparency.Partners.Csv;

/// <summary>How a scan ended.</summary>
enum Scan { Row, Blank, End, QuoteInside, QuoteNotClosed, QuoteClosedTooSoon, Zero, TooLong, Trouble }

/// <summary>
/// Finds where the rows and fields of delimited text begin and end, by the letter of RFC 4180.
/// CsvParser is not used here because it forgives what we must report: it reads an unclosed quotation mark to the end of the
/// file, into memory, and keeps no line of where it opened. The tests hold both to the same reading of well-formed files.
/// </summary>
/// <param name="delimiter">Parts the fields.</param>
sealed class RowScanner(TextWindow text, int mostCharsOfRow, char delimiter = ',')
{
    readonly SearchValues<char> signs = SearchValues.Create([delimiter, '"', '\r', '\n', '\0']);

    (int Start, int Length, bool Doubled)[] fields = new (int, int, bool)[32];
    int rowStart, at;

    /// <summary>Line on which the row begins.</summary>
    public int Line { get; private set; }

    /// <summary>Line reached.</summary>
    public int Reached { get; private set; } = 1;

    /// <summary>Line of the last opening quotation mark.</summary>
    public int Opened { get; private set; }

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int field] => text.Chars.AsSpan(rowStart + fields[field].Start, fields[field].Length);

    /// <summary>Whether quotation marks in the field are still doubled.</summary>
    public bool IsDoubled(int field) => fields[field].Doubled;

    public Scan Next()
    {
        (rowStart, Line, Count) = (at, Reached, 0);
        var inside = false;
        Scan? stopped = Has(at) ? null : AtEnd();
        while (stopped is null) stopped = text.Chars[at] == '"' ? Quoted() : Plain(ref inside);
        return stopped != Scan.Row ? stopped.Value
            : at - rowStart > mostCharsOfRow ? Scan.TooLong
            : inside ? Scan.QuoteInside : Scan.Row;
    }

    /// <returns>Null after a delimiter.</returns>
    Scan? Plain(ref bool inside)
    {
        var start = at - rowStart;
        while (true)
        {
            var rest = text.Chars.AsSpan(at, text.Length - at);
            var i = NextSign(rest);
            at += i;
            if (i == rest.Length)
            {
                if (Has(at)) continue;
                return End(start);
            }
            switch (rest[i])
            {
                case var sign when sign == delimiter:
                    Add(start, at - rowStart - start, false);
                    at++;
                    return Has(at) ? null : AfterLastComma();
                case '\r' or '\n':
                    Add(start, at - rowStart - start, false);
                    return EndOfLine();
                case '"':
                    inside = true;
                    break;
                case '\0':
                    return Scan.Zero;
            }
            at++;
        }
    }

    int NextSign(ReadOnlySpan<char> rest)
    {
        if (delimiter != ',')
        {
            var found = rest.IndexOfAny(signs);
            return found < 0 ? rest.Length : found;
        }
        // Everything that means something beside a comma sorts at or before it; nearly all text sorts after it.
        var i = 0;
        while (i < rest.Length && rest[i] > ',') i++;
        return i;
    }

    Scan? Quoted()
    {
        Opened = Reached;
        var start = ++at - rowStart;
        var doubled = false;
        while (true)
        {
            var rest = text.Chars.AsSpan(at, text.Length - at);
            var i = rest.IndexOfAny('"', '\n', '\0');
            at += i < 0 ? rest.Length : i;
            if (i < 0)
            {
                if (Has(at)) continue;
                return at - rowStart > mostCharsOfRow || text.Trouble == Trouble.None ? Scan.QuoteNotClosed : Scan.Trouble;
            }
            if (rest[i] == '\0') return Scan.Zero;
            at++;
            if (rest[i] == '\n')
            {
                Reached++;
                continue;
            }
            if (!Has(at))
            {
                Add(start, at - 1 - rowStart - start, doubled);
                return AtEnd();
            }
            switch (text.Chars[at])
            {
                case '"':
                    doubled = true;
                    at++;
                    continue;
                case var sign when sign == delimiter:
                    Add(start, at - 1 - rowStart - start, doubled);
                    at++;
                    return Has(at) ? null : AfterLastComma();
                case '\r' or '\n':
                    Add(start, at - 1 - rowStart - start, doubled);
                    return EndOfLine();
                default:
                    return Scan.QuoteClosedTooSoon;
            }
        }
    }

    Scan EndOfLine()
    {
        var blank = Count == 1 && fields[0].Length == 0 && at == rowStart;
        if (text.Chars[at++] == '\r' && Has(at) && text.Chars[at] == '\n') at++;
        Reached++;
        return blank ? Scan.Blank : Scan.Row;
    }

    Scan End(int start)
    {
        if (AtEnd() is var end and not Scan.Row) return end;
        Add(start, at - rowStart - start, false);
        return Scan.Row;
    }

    Scan AfterLastComma()
    {
        if (AtEnd() is var end and not Scan.Row) return end;
        Add(at - rowStart, 0, false);
        return Scan.Row;
    }

    /// <summary>What it means that no character follows.</summary>
    Scan AtEnd() =>
        at - rowStart > mostCharsOfRow ? Scan.TooLong
        : text.Trouble != Trouble.None ? Scan.Trouble
        : at == rowStart ? Scan.End : Scan.Row;

    /// <summary>Whether there is a character at that place, reading on where needed; the row keeps its beginning. False past the longest row.</summary>
    bool Has(int position)
    {
        if (position < text.Length) return true;
        if (position - rowStart > mostCharsOfRow) return false;
        var read = text.Advance(rowStart);
        at -= rowStart;
        rowStart = 0;
        return read;
    }

    void Add(int start, int length, bool doubled)
    {
        if (Count == fields.Length) Array.Resize(ref fields, Count * 2);
        fields[Count++] = (start, length, doubled);
    }
}
