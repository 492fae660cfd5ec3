using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Transparency.Partners.Workbook;

/// <summary>The rows of a sheet, one at a time.</summary>
static class SheetCells
{
    const int MostColumns = 16_384;

    /// <param name="before">Excel's number of the row before; a row may leave its own out.</param>
    /// <returns>Texts of the next row that the sheet holds, by column; null ones are errors. Null at the end.</returns>
    /// <exception cref="InvalidDataException">A cell stands where Excel has no column.</exception>
    public static (int Line, List<string?> Cells)? Next(OpenXmlReader reader, CellTexts texts, int before)
    {
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            List<string?> cells = [];
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count;
                if (column is < 0 or > MostColumns) throw new InvalidDataException();
                while (cells.Count <= column) cells.Add("");
                cells[column] = texts.Of(cell);
            }
            return ((int?)row.RowIndex?.Value ?? before + 1, cells);
        }
        return null;
    }

    /// <summary>Column of a place such as <c>AB12</c>, from 0.</summary>
    static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
