using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>Reads the codes of a row into a series key. Equal keys become one object: their places in the code lists make one number.</summary>
sealed class SeriesReader
{
    readonly DatasetStructure structure;
    readonly Column[] dimensions;
    readonly Dictionary<string, int> measures;
    readonly Code[] sources;
    readonly Dictionary<string, int>? sourceIndex;
    readonly int measure;
    readonly int source;
    readonly bool published;
    readonly Dictionary<UInt128, SeriesKey> known = [];
    string? lastMeasure;
    int lastMeasureIndex;

    public SeriesReader(DatasetStructure structure, ExtractContext context, Columns columns)
    {
        (this.structure, published) = (structure, context.PublishedFigures);
        dimensions = [.. structure.Dimensions.Select(d => new Column(d.Id.ToString(), columns[d.Id.ToString()], d.CodeList))];
        measures = structure.Measures.Select((m, i) => (m, i)).ToDictionary(p => p.m.Id.ToString(), p => p.i, StringComparer.Ordinal);
        measure = columns["MEASURE"];
        if (!context.PublishedFigures)
        {
            (source, sources) = (-1, [Code.NotApplicable]);
            return;
        }
        (source, sources) = (columns["SOURCE"], [.. context.SourceDates.Keys.Order()]);
        sourceIndex = sources.Select((s, i) => (s, i)).ToDictionary(p => p.s.ToString(), p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The measure of the row; null, and said, if it is none of the dataset's.</summary>
    public Measure? Measure(IRowsOfText rows, Say refuse)
    {
        if (TryMeasure(rows[measure], out var m)) return structure.Measures[m];
        Unknown(refuse, "MEASURE", rows[measure], measures.Keys);
        return null;
    }

    /// <summary>The key of the row; null, and said, if one of its codes is not in its list.</summary>
    public SeriesKey? Read(IRowsOfText rows, Frequency frequency, Say refuse)
    {
        var number = (UInt128)(int)frequency;
        var whole = TryMeasure(rows[measure], out var m);
        foreach (var column in dimensions)
        {
            var text = rows[column.Field];
            var index = column.IndexOf(text);
            if (index < 0) whole = Unknown(refuse, column.Id, text, column.Codes.Items.Select(item => item.Code.ToString()));
            number = number * (uint)column.Codes.Items.Length + (uint)Math.Max(index, 0);
        }
        number = number * (uint)measures.Count + (uint)m;
        var s = 0;
        if (sourceIndex is not null && !sourceIndex.TryGetValue(rows[source], out s))
            whole = Unknown(refuse, "SOURCE", rows[source], sourceIndex.Keys);
        number = number * (uint)sources.Length + (uint)s;
        if (!whole) return null;
        if (known.TryGetValue(number, out var key)) return key;
        key = new SeriesKey(frequency, dimensions.Select(d => d.Codes.Items[d.IndexOf(rows[d.Field])].Code),
            sources[s], structure.Measures[m].Id);
        known.Add(number, key);
        return key;
    }

    /// <summary>Rows mostly repeat the measure of the row above, in the same string.</summary>
    bool TryMeasure(string text, out int index)
    {
        if (!ReferenceEquals(text, lastMeasure)) (lastMeasure, lastMeasureIndex) = (text, measures.GetValueOrDefault(text, -1));
        index = Math.Max(lastMeasureIndex, 0);
        return lastMeasureIndex >= 0;
    }

    bool Unknown(Say refuse, string column, string text, IEnumerable<string> codes)
    {
        var meant = codes.FirstOrDefault(code => code.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        var (sentence, remedy) = meant switch
        {
            _ when text.Length == 0 => ("is empty.", "Write a code; _T stands for all, _U for unknown, _Z for not applicable."),
            not null when meant == text.Trim() => ("has spaces around the code.", $"Write {meant} without spaces."),
            not null => ("is not written as in the code list; letters count.", $"Write {meant}."),
            // Only what is public already is repeated: a partner's word may be somebody's name.
            null => (published ? $"'{Columns.Printable(text)}' is not in the code list." : "is not in the code list.", $"Use one of {string.Join(' ', codes.Take(30))}."),
        };
        refuse("V020", column, sentence, remedy);
        return false;
    }

    /// <summary>A dimension's column. Rows mostly repeat the code of the row above, in the same string: that one is not looked up again.</summary>
    sealed class Column(string id, int place, CodeList codes)
    {
        string? last;
        int lastIndex;

        public string Id => id;

        public int Field => place;

        public CodeList Codes => codes;

        public int IndexOf(string text) =>
            ReferenceEquals(text, last) ? lastIndex : lastIndex = codes.IndexOf((last = text).AsSpan());
    }
}
