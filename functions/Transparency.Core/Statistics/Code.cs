namespace Transparency.Statistics;

/// <summary>The short name of a thing in a code list, a dimension, a measure or a note: letters, digits, <c>_ - @</c>, at most 60 characters, first a letter, digit or underscore. Case matters.</summary>
public readonly record struct Code : IComparable<Code>
{
    readonly string? text;

    Code(string text) => this.text = text;

    /// <summary>All parts of a dimension together (SDMX).</summary>
    public static readonly Code Total = new("_T");

    /// <summary>The dimension does not apply (SDMX).</summary>
    public static readonly Code NotApplicable = new("_Z");

    /// <summary>The source does not say (SDMX).</summary>
    public static readonly Code Unknown = new("_U");

    public static Code Of(string text) =>
        TryParse(text, out var code) ? code : throw new ArgumentException($"'{text}' is not a code.", nameof(text));

    public static bool TryParse(string? text, out Code code)
    {
        var well = text is { Length: > 0 and <= 60 } && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '_');
        for (var i = 1; well && i < text!.Length; i++)
            well = char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '-' or '@';
        code = well ? new Code(text!) : default;
        return well;
    }

    public int CompareTo(Code other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? "";
}
