namespace Transparency.Definitions;

/// <summary>The encodings that partners' systems write.</summary>
public enum TextEncoding { Utf8, Windows1252, Iso88591, Iso885915 }

/// <summary>What parts the fields of a row.</summary>
public enum FieldDelimiter { Comma, Semicolon, Tab, Bar }

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark { Point, Comma }

/// <summary>How a partner's files are written. What is not said is as in our own format.</summary>
/// <param name="Dates">How days and months are written where it is not as ISO 8601 has it; null where it is.</param>
public abstract record ExtractFormat(DateHabit? Dates)
{
    /// <summary>How names of such files end, with the point.</summary>
    public abstract string Ending { get; }

    public sealed record Csv(FieldDelimiter Delimiter, TextEncoding Encoding, DecimalMark DecimalMark, DateHabit? Dates) : ExtractFormat(Dates)
    {
        /// <summary>RFC 4180, UTF-8, comma, decimal point.</summary>
        public static readonly Csv Ours = new(FieldDelimiter.Comma, TextEncoding.Utf8, DecimalMark.Point, null);

        public override string Ending => ".csv";
    }

    /// <param name="Records">JSON pointer (RFC 6901) to the array of records; empty where the document is that array.</param>
    public sealed record Json(string Records, DateHabit? Dates) : ExtractFormat(Dates)
    {
        public override string Ending => ".json";
    }

    /// <param name="HeaderRow">Row with the names of the columns, counted from 1 as Excel does; what stands above is passed over.</param>
    public sealed record Workbook(string Sheet, int HeaderRow, DateHabit? Dates) : ExtractFormat(Dates)
    {
        public override string Ending => ".xlsx";
    }
}
