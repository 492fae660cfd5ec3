using Transparency.Extracts;

namespace Transparency.Validation.Personal;

/// <summary>A partner's rows on their way through the gate. What repeats in the same string is looked at once.</summary>
sealed class WatchedRows : IRowsOfText
{
    readonly IRowsOfText theirs;
    readonly Gate gate;
    readonly string[] fields;
    readonly WatchedColumn[] columns;

    public WatchedRows(IRowsOfText theirs, Gate gate)
    {
        (this.theirs, this.gate, fields) = (theirs, gate, new string[theirs.Header.Count]);
        gate.Header(theirs.Header, theirs.Header.Count == 0 ? 0 : Math.Max(theirs.Line, 1));
        columns = [.. fields.Select((_, i) => gate.Column(i))];
    }

    public string File => theirs.File;

    public IReadOnlyList<string> Header => theirs.Header;

    public int Sent => theirs.Sent;

    public int Line => theirs.Line;

    public int Count => fields.Length;

    public string this[int field] => fields[field];

    public IReadOnlyList<Finding> Findings => theirs.Findings;

    public bool Read()
    {
        if (!theirs.Read()) return false;
        for (var i = 0; i < fields.Length; i++)
        {
            var text = theirs[i];
            if (ReferenceEquals(text, fields[i])) continue;
            fields[i] = text;
            columns[i].See(text, theirs.Line);
        }
        gate.Row(fields);
        return true;
    }

    public string NameOf(string column) => theirs.NameOf(column);

    public void Dispose() => theirs.Dispose();
}
