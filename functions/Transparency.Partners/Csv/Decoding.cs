using System.Globalization;
using Transparency.Validation;

namespace Transparency.Partners.Csv;

/// <summary>Everything the decoder can say of a file.</summary>
static class Decoding
{
    const string SaveAgain = "Save it again as \"CSV UTF-8 (comma delimited)\".";

    public static Finding Empty(string file) =>
        Refusal("E001", new(file), "is empty.", "Send the header and the rows; if there is nothing to report, send nothing.");

    public static Finding ByteOrderMark(string file) =>
        Note("E002", new(file), "begins with a byte order mark.", "It is passed over; nothing needs to be done.");

    public static Finding Utf16(string file) =>
        Refusal("E003", new(file), "is UTF-16 or UTF-32, not UTF-8.", SaveAgain);

    public static Finding Binary(string file, int line, string what) =>
        Refusal("E004", new(file, line), $"is {what}, not text.", SaveAgain);

    public static Finding NotUtf8(string file, int line, byte offender) =>
        Refusal("E005", new(file, line), $"is not UTF-8: the byte {offender.ToString("X2", CultureInfo.InvariantCulture)} stands alone, as in files saved as Windows-1252 (ANSI).", SaveAgain);

    public static Finding Delimiter(string file, string found, Dialect dialect) =>
        Refusal("E006", new(file, 1), $"parts its fields with a {found}, not with a {dialect.DelimiterName}.", dialect.Delimiter == ',' ? "Separate the fields with commas and write decimals with a point." : $"Separate the fields with a {dialect.DelimiterName}, as was agreed.");

    public static Finding QuoteNotClosed(string file, int opened) =>
        Refusal("E007", new(file, opened), "opens a quotation mark that is not closed.", "Close it at the end of the field, or double it (\"\") where it is part of the text.");

    public static Finding QuoteClosedTooSoon(string file, int opened, int line) =>
        Refusal("E007", new(file, opened),
            line == opened
                ? "closes a quotation mark before the field ends."
                : string.Create(CultureInfo.InvariantCulture, $"opens a quotation mark that is closed on line {line}, where the field does not end."),
            "Close it at the end of the field, and double it (\"\") where it is part of the text.");

    public static Finding QuoteInside(string file, int line) =>
        Refusal("E008", new(file, line), "has a quotation mark inside a field that does not begin with one.", "Put the whole field between quotation marks and double those inside.");

    public static Finding LineTooLong(string file, int line, int most) =>
        Refusal("E009", new(file, line), string.Create(CultureInfo.InvariantCulture, $"is longer than {most} characters."), "End each row with a line break.");

    public static Finding TooLarge(string file, long most) =>
        Refusal("E010", new(file), string.Create(CultureInfo.InvariantCulture, $"is larger than {most} bytes."), "Send it in parts, a year at a time.");

    public static Finding FieldCount(string file, int line, int header, int row, Dialect dialect) =>
        Refusal("E011", new(file, line), $"has {(row < header ? "fewer" : "more")} fields than the header.",
            row < header ? $"Write a {dialect.DelimiterName} for each empty field."
            : dialect.Delimiter == ',' ? "Write decimals with a point and thousands without a sign, and put a text with a comma in it between quotation marks."
            : $"Put a text with a {dialect.DelimiterName} in it between quotation marks.");

    public static Finding BlankLine(string file, int line) =>
        Note("E012", new(file, line), "is blank.", "It and any other blank line are passed over.");

    public static Finding TooManyRows(string file, int line, int most) =>
        Refusal("E013", new(file, line), string.Create(CultureInfo.InvariantCulture, $"is the {most}th row that is not well formed; reading ended here."), "Mend how the file is written, then send it again.");

    public static Finding NotAsDeclared(string file, string found, string declared) =>
        Refusal("E014", new(file), $"is {found}, though {declared} was agreed.", $"Save it as {declared}, or agree on UTF-8 with us.");

    static Finding Refusal(string rule, Place place, string sentence, string remedy) => new(rule, Severity.Refusal, place, sentence, remedy);

    static Finding Note(string rule, Place place, string sentence, string remedy) => new(rule, Severity.Note, place, sentence, remedy);
}
