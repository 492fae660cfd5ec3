using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners.Csv;
using Transparency.Partners.Json;
using Transparency.Partners.Workbook;

namespace Transparency.Partners;

/// <summary>A partner's file as rows of text in our words, whatever it is written in. What `check` reads and what the server reads is this.</summary>
public static class PartnerRows
{
    /// <param name="file">Name for findings, without folders.</param>
    /// <param name="bytes">Seekable for a workbook. Owned by the rows.</param>
    public static IRowsOfText Open(Partner partner, string file, Stream bytes) => MappedRows.Of(Decode(partner.Format, file, bytes), partner.Mapping, partner.Format);

    static IRowsOfText Decode(ExtractFormat format, string file, Stream bytes) => format switch
    {
        ExtractFormat.Csv csv => CsvRows.Open(file, bytes, csv),
        ExtractFormat.Json json => JsonRows.Open(file, bytes, json),
        ExtractFormat.Workbook workbook => Sheet(file, bytes, workbook),
        _ => throw new InvalidOperationException($"{format} is no format that is read here."),
    };

    /// <summary>Apart, so that the workbook library is loaded only for workbooks.</summary>
    static WorkbookRows Sheet(string file, Stream bytes, ExtractFormat.Workbook format) => WorkbookRows.Open(file, bytes, format);
}
