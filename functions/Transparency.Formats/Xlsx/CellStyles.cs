using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Transparency.Formats;

/// <summary>The few styles of our workbooks: header, text, date, and numbers with as many decimals as were printed.</summary>
static class CellStyles
{
    public const uint Text = 0, Header = 1, Date = 2;

    const uint Numbers = 3, Formats = 164;

    public const int MostDecimals = 15;

    public static uint Number(int decimals) => Numbers + (uint)decimals;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            Enumerable.Range(0, MostDecimals + 1).Select(decimals => Format(decimals, decimals == 0 ? "0" : "0." + new string('0', decimals)))
                .Prepend(Format(-1, "yyyy-mm-dd"))),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
        [
            Cell(49, 0), Cell(49, 1), Cell(Formats, 0),
            .. Enumerable.Range(0, MostDecimals + 1).Select(decimals => Cell(Formats + 1 + (uint)decimals, 0)),
        ]));

    static NumberingFormat Format(int decimals, string code) =>
        new() { NumberFormatId = (uint)(Formats + 1 + decimals), FormatCode = code };

    static CellFormat Cell(uint format, uint font) =>
        new() { NumberFormatId = format, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = BooleanValue.FromBoolean(true), ApplyFont = font > 0 };
}
