using Transparency.Definitions;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>
/// A partner's rows in our words: columns, codes, dates and decimals translated as they are read. Lines are those of the file, and
/// findings name the partner's own columns.
/// </summary>
public sealed class MappedRows : IRowsOfText
{
    const int MostFindings = 1000;

    static readonly string[] NumberColumns = ["OBS_VALUE", "BASE"];

    readonly IRowsOfText theirs;
    readonly ColumnMapping mapping;
    readonly List<string> header = [];
    readonly List<Func<string>> fields = [];
    readonly List<Finding> findings = [];

    MappedRows(IRowsOfText theirs, ColumnMapping mapping, ExtractFormat format)
    {
        (this.theirs, this.mapping) = (theirs, mapping);
        for (var i = 0; i < theirs.Header.Count; i++)
            if (!mapping.Ignored.Contains(theirs.Header[i])) Add(i, mapping.Columns.GetValueOrDefault(theirs.Header[i], theirs.Header[i]), format);
        Sent = header.Count;
        if (theirs.Header.Count == 0) return;
        foreach (var (column, value) in mapping.Constants)
        {
            header.Add(column);
            fields.Add(() => value);
        }
    }

    /// <returns>The rows themselves where the partner writes as we do.</returns>
    public static IRowsOfText Of(IRowsOfText theirs, ColumnMapping mapping, ExtractFormat format) =>
        mapping.IsEmpty && format is { Dates: null } and not ExtractFormat.Csv { DecimalMark: DecimalMark.Comma } ? theirs : new MappedRows(theirs, mapping, format);

    public string File => theirs.File;

    public IReadOnlyList<string> Header => header;

    public int Sent { get; }

    public int Line => theirs.Line;

    public int Count => fields.Count;

    public string this[int field] => fields[field]();

    public IReadOnlyList<Finding> Findings => [.. theirs.Findings, .. findings];

    public bool Read() => theirs.Read();

    public string NameOf(string column) => mapping.Theirs(column);

    public void Dispose() => theirs.Dispose();

    void Add(int theirField, string ours, ExtractFormat format)
    {
        Func<string> read = () => theirs[theirField];
        if (mapping.Codes.TryGetValue(ours, out var codes)) read = Each(read, new Dictionary<string, string>(codes, StringComparer.Ordinal).GetValueOrDefault);
        if (ours == "TIME_PERIOD" && format.Dates is { } dates)
        {
            var known = new Dictionary<string, string>(StringComparer.Ordinal);
            read = Each(read, (text, _) => known.TryGetValue(text, out var iso) ? iso : known[text] = dates.Iso(text));
        }
        if (NumberColumns.Contains(ours) && format is ExtractFormat.Csv { DecimalMark: DecimalMark.Comma })
        {
            var before = read;
            read = () => WithPoint(before(), ours);
        }
        header.Add(ours);
        fields.Add(read);
    }

    /// <summary>What repeats in the same string is translated once.</summary>
    static Func<string> Each(Func<string> read, Func<string, string, string> translate)
    {
        string? last = null, result = null;
        return () =>
        {
            var text = read();
            return ReferenceEquals(text, last) ? result! : result = translate(last = text, text);
        };
    }

    string WithPoint(string text, string column)
    {
        // A point would be a sign between thousands here, and a decimal point once it is read: 1.234 must not become a little more than one.
        if (text.Contains('.', StringComparison.Ordinal) && findings.Count < MostFindings)
            findings.Add(new("E030", Severity.Refusal, new Place(File, Line, NameOf(column)), "holds a point, though the decimal mark of this partner is a comma.", "Write thousands without a sign and decimals after a comma."));
        return text.Contains(',', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
    }
}
