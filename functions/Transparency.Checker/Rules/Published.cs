using System.Globalization;

namespace Transparency.Checker;

/// <summary>Every row is a cell of a table, every cell of a table has a row, and what is shown is the sum of the base counts.</summary>
static class Published
{
    public static string? WhyNot(Systems systems, Definition definition, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows.Where(row => definition.Measures[row.Measure].RateOf is null))
        {
            if (systems.Find(row.Codes, row.Measure, row.Period, row.Frequency) is not var (cells, cell) || !cells.InTable[cell])
                return $"{row.Figure.Key} is a cell of none of the tables that its codebook publishes; take the row out or add the table";
            if (row.Figure.Base.Length > 0) return $"{row.Figure.Key} is a count and has a base";
            cells.Shown[cell] = !row.Figure.IsWithheld;
            cells.Withheld[cell] = row.Figure.IsWithheld;
            if (row.Figure.IsWithheld) continue;
            if (Count(row.Figure.Value) is not { } count) return $"{row.Figure.Key} shows what is no whole number";
            cells.Printed[cell] = count;
        }
        foreach (var (cells, _) in systems.All)
            foreach (var cell in cells.All)
            {
                if (cells.InTable[cell] && !cells.Shown[cell] && !cells.Withheld[cell]) return $"{cells.Name(cell)} of {cells.TableOf(cell)} has no row; show it or say that it is withheld";
                if (cells.Shown[cell] && cells.Printed[cell] != cells.Values[cell]) return $"{cells.Name(cell)} is shown with a figure that is not the sum of the counts in the report; make both from the same extract";
                if (cells.Values[cell] < 0) return $"{cells.Name(cell)} is below nought by the counts in the report, so stock and flows do not agree; have the extract corrected";
            }
        return null;
    }

    /// <returns>Null where the text is no count as files print it.</returns>
    public static long? Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count.ToString(CultureInfo.InvariantCulture) == text ? count : null;
}
