using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The numbers drawn, as a table. Past <see cref="Most"/> rows a page shows the newest <see cref="Head"/> and links the whole.</summary>
/// <param name="Scope">After the caption, in small: the unit.</param>
public sealed record FigureTable(string Caption, string Scope, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows)
{
    public const int Most = 200;

    public const int Head = 50;

    /// <summary>The same without columns of words in which nothing stands.</summary>
    public FigureTable WithoutEmptyColumns()
    {
        var kept = Enumerable.Range(1, Columns.Length - 1)
            .Where(column => Rows.Any(row => row.Cells[column - 1] is not TableCell.Words { Text: "" })).ToArray();
        return this with
        {
            Columns = [Columns[0], .. kept.Select(column => Columns[column])],
            Rows = [.. Rows.Select(row => row with { Cells = [.. kept.Select(column => row.Cells[column - 1])] })],
        };
    }

    /// <summary>Rows in which a figure is withheld.</summary>
    public int Withheld => Rows.Count(row => row.Cells.Any(cell => cell is TableCell.Withheld));

    /// <summary>An earlier release gave one of the figures otherwise.</summary>
    public bool IsRevised => Rows.Any(row => row.Revised);

    public bool IsCut => Rows.Length > Most;

    /// <summary>Index of the first row that a page shows.</summary>
    public int First => IsCut ? Rows.Length - Head : 0;

    /// <summary>What a page shows: the newest rows are the last ones.</summary>
    public ReadOnlySpan<TableRow> Shown => IsCut ? Rows.AsSpan()[First..] : Rows.AsSpan();
}

public sealed record TableColumn(string Name, bool Numeric);

/// <param name="Letter">With <paramref name="Tone"/>: the swatch before the head of the row.</param>
public sealed record TableRow(string Head, string Letter, Tone? Tone, ImmutableArray<TableCell> Cells)
{
    public static TableRow Of(string head, params ReadOnlySpan<TableCell> cells) => new(head, "", null, [.. cells]);

    /// <summary>What the figure of this row refers to.</summary>
    public Period? Period { get; init; }

    /// <summary>All that tells its series from the others of the figure; empty where there is one.</summary>
    public string Series { get; init; } = "";

    /// <summary>The same in codes, which are those of every language.</summary>
    public string Key { get; init; } = "";

    /// <summary>The row in words, line by line, for whoever points at its mark: series, date and amount, how to read it, source.</summary>
    public ImmutableArray<string> Told { get; init; } = [];

    /// <summary>An earlier release gave another value.</summary>
    public bool Revised { get; init; }
}

/// <summary>What stands in a cell of the table.</summary>
public abstract record TableCell
{
    TableCell() { }

    public sealed record Words(string Text) : TableCell;

    /// <summary>A number as drawn: <c>165</c>, <c>&lt; 30</c>, <c>29%</c>.</summary>
    public sealed record Number(Cell Cell, string Written) : TableCell;

    /// <summary>Withheld to protect people.</summary>
    public sealed record Withheld : TableCell;

    /// <summary>No number is held: the word says so, the flag column why.</summary>
    public sealed record None(string Word) : TableCell;
}
