using System.Globalization;
using Transparency.Validation;

namespace Transparency.Partners.Workbook;

/// <summary>Everything that can be said of a workbook.</summary>
static class WorkbookDecoding
{
    public static Finding NotAWorkbook(string file) =>
        Refusal("E035", new(file), "is no Excel workbook (.xlsx), or a damaged one.", "Save it again as \"Excel workbook (.xlsx)\", without a password.");

    public static Finding TooLarge(string file, long most) =>
        Refusal("E010", new(file), string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {most} bytes."), "Send it in parts, a year at a time.");

    public static Finding NoSheet(string file, string sheet) =>
        Refusal("E036", new(file), $"has no sheet '{sheet}'.", "Give the sheet the name that was agreed.");

    public static Finding NoHeader(string file, int row) =>
        Refusal("E036", new(file, row), "holds no names of columns.", "Put them on the row that was agreed.");

    public static Finding ErrorValue(string file, int row, string column) =>
        Refusal("E037", new(file, row, column), "holds an error of Excel (#REF!, #DIV/0!…).", "Mend the formula, or clear the cell.");

    public static Finding BesideTheTable(string file, int row) =>
        Refusal("E038", new(file, row), "has a value in a column without a name.", "Keep remarks off the sheet, or name the column.");

    static Finding Refusal(string rule, Place place, string sentence, string remedy) => new(rule, Severity.Refusal, place, sentence, remedy);
}
