using System.Globalization;

namespace Transparency.Validation.Personal;

/// <summary>
/// A sheet of a workbook that is not the extract: an explanation, or a list that was forgotten. Its cells are looked at as those of any
/// column. A cell of its first rows is the name of a column where something stands below it; in a sheet of two columns it takes two such
/// names beside each other, for "Name: …" on a cover is nobody.
/// </summary>
public sealed class SheetBeside
{
    const int HeaderRows = 20, MostColumns = 256;

    readonly List<WatchedColumn> columns = [];
    readonly List<(int Row, int Column, int Line, Trait Trait)> named = [];
    readonly HashSet<int> below = [];
    readonly string part;
    readonly DateOnly today;
    readonly Looking looking;
    readonly bool weak;
    readonly Action<Trait, int, string> tell;
    int rows, widest;

    internal SheetBeside(string part, DateOnly today, Looking looking, bool weak, Action<Trait, int, string> tell) =>
        (this.part, this.today, this.looking, this.weak, this.tell) = (part, today, looking, weak, tell);

    /// <param name="line">As Excel counts.</param>
    /// <param name="cells">Null or empty where there is nothing.</param>
    public void Row(int line, IReadOnlyList<string?> cells)
    {
        rows++;
        for (var i = 0; i < cells.Count; i++)
        {
            if (string.IsNullOrEmpty(cells[i])) continue;
            foreach (var (row, column, _, _) in named)
                if (column == i && row < rows) below.Add(i);
            if (rows <= HeaderRows && ColumnName.Of(cells[i]!) is { } trait) named.Add((rows, i, line, trait));
            Column(i).See(cells[i]!, line);
        }
        widest = Math.Max(widest, cells.Count(cell => !string.IsNullOrEmpty(cell)));
    }

    internal void Weigh()
    {
        foreach (var column in columns) column.Weigh();
        foreach (var row in named.GroupBy(name => name.Row).Where(row => widest > 2 || row.Select(name => name.Column).Distinct().Count() > 1))
            foreach (var (_, column, line, trait) in row.Where(name => below.Contains(name.Column))) tell(trait, line, Called(column));
    }

    /// <summary>What lies beyond so many columns is watched as one.</summary>
    WatchedColumn Column(int column)
    {
        column = Math.Min(column, MostColumns);
        while (columns.Count <= column) columns.Add(new(Role.Other, Called(columns.Count), weak, today, looking, tell));
        return columns[column];
    }

    string Called(int column) => string.Create(CultureInfo.InvariantCulture, $"{part}, column {column + 1}");
}
