using System.Collections.Immutable;
using System.Globalization;

namespace Transparency.Formats;

/// <summary>How a workbook holds the fields of a column; an empty field is an empty cell in each.</summary>
enum FieldKind { Text, Number, Date }

/// <summary>A sheet of a workbook: the same rows of text as in the CSV, and which columns of them are numbers and dates.</summary>
sealed record Sheet(string Name, ImmutableArray<string> Header, Func<string, FieldKind> Kind, ImmutableArray<IReadOnlyList<string>> Rows)
{
    const int Narrowest = 8, Widest = 60;

    /// <summary>Width of each column in characters: what its longest field takes, within reason.</summary>
    public IEnumerable<int> Widths() => Header.Select((name, column) =>
        Math.Clamp(Rows.Select(row => row[column].Length).Append(name.Length + 2).Max() + 1, Narrowest, Widest));

    public static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <param name="column">From 0.</param>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
