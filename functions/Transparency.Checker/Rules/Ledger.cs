namespace Transparency.Checker;

/// <summary>What earlier versions made public: it stays known for ever, and what was withheld once is never shown.</summary>
sealed class Ledger
{
    readonly Dictionary<string, HashSet<string>> said = new(StringComparer.Ordinal);

    /// <summary>Whether any version, or this one, printed that text for that cell.</summary>
    public bool Holds(string key, string text) => said.TryGetValue(key, out var texts) && texts.Contains(text);

    public void Add(Row row)
    {
        if (!said.TryGetValue(row.Figure.Key, out var texts)) said[row.Figure.Key] = texts = new(StringComparer.Ordinal);
        texts.Add(row.Said);
    }

    /// <summary>Marks the cells of the systems with what one earlier version says of them.</summary>
    public string? Read(ReadOnlyMemory<byte> csv, Definition definition, Systems systems)
    {
        var table = Csv.Read(csv.Span);
        if (table.Count == 0 || !table[0].SequenceEqual(definition.Columns)) return "an earlier version has other columns, so it is not known what it says of these cells; publish the new tables as a dataset of their own";
        foreach (var row in Rows.Of(table, definition))
        {
            Add(row);
            if (definition.Measures.TryGetValue(row.Measure, out var measure) && measure.RateOf is not null) continue;
            if (systems.Find(row.Codes, row.Measure, row.Period, row.Frequency) is not var (cells, cell))
                return $"{row.Figure.Key} stands in an earlier version and no longer has a place in this one; keep its codes, measures and periods";
            if (row.Figure.IsWithheld)
            {
                cells.WithheldBefore[cell] = cells.Withheld[cell] = true;
                continue;
            }
            if (!row.IsExact || Published.Count(row.Figure.Value) is not { } count) return $"an earlier version bounds or describes {row.Figure.Key}, and the checker cannot reckon with that; publish the new tables as a dataset of their own";
            cells.ShownBefore[cell] = true;
            cells.Known[cell] |= count == cells.Values[cell];
            if (count == 0 || count == cells.Rule.Threshold) cells.Kept[cell] = count;
        }
        return null;
    }

    public static string? WhyNot(Cells cells)
    {
        foreach (var cell in cells.All)
            if (cells.Shown[cell] && cells.WithheldBefore[cell])
                return $"{cells.Name(cell)} of {cells.TableOf(cell)} is shown, and an earlier version withheld it; withhold it for ever";
        return null;
    }
}
