using System.Text;
using System.Text.Unicode;
using Transparency.Definitions;

namespace Transparency.Partners.Csv;

/// <summary>A partner's way of writing CSV.</summary>
sealed record Dialect(char Delimiter, string DelimiterName, string Encoding, Encoding? Transcoded)
{
    static readonly (FieldDelimiter Kind, char Sign, string Name)[] Delimiters =
        [(FieldDelimiter.Comma, ',', "comma"), (FieldDelimiter.Semicolon, ';', "semicolon"), (FieldDelimiter.Tab, '\t', "tab"), (FieldDelimiter.Bar, '|', "vertical bar")];

    static readonly byte[] Beginnings = [.. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)];

    public static Dialect Of(ExtractFormat.Csv format)
    {
        var (_, sign, name) = Delimiters.Single(delimiter => delimiter.Kind == format.Delimiter);
        var (encoding, page) = format.Encoding switch
        {
            TextEncoding.Windows1252 => ("Windows-1252", 1252),
            TextEncoding.Iso88591 => ("ISO-8859-1", 28591),
            TextEncoding.Iso885915 => ("ISO-8859-15", 28605),
            _ => ("UTF-8", 0),
        };
        return new(sign, name, encoding, page == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(page) ?? System.Text.Encoding.GetEncoding(page));
    }

    /// <summary>The bytes as UTF-8, decoded on the way. The stream is owned by the one given back.</summary>
    public Stream AsUtf8(Stream bytes) => Transcoded is null ? bytes : System.Text.Encoding.CreateTranscodingStream(bytes, Transcoded, new UTF8Encoding(false));

    /// <summary>An eight-bit encoding takes any byte, so that a file in UTF-8 would be read, wrongly, without a complaint.</summary>
    /// <param name="first">The first bytes, already as UTF-8.</param>
    /// <returns>What the file is instead; null where nothing speaks against it.</returns>
    public string? IsUnexpected(ReadOnlySpan<byte> first)
    {
        if (Transcoded is null) return null;
        var asSent = Transcoded.GetBytes(System.Text.Encoding.UTF8.GetString(first));
        // What was looked at may end inside a letter.
        var whole = asSent.AsSpan().TrimEnd(Beginnings);
        return whole.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(whole) ? "UTF-8" : null;
    }

    public string? OtherDelimiter(string header)
    {
        foreach (var (_, sign, name) in Delimiters)
            if (sign != Delimiter && header.Contains(sign, StringComparison.Ordinal)) return name;
        return null;
    }
}
