using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners.Csv;
using Transparency.Partners.Json;
using Transparency.Partners.Workbook;
using Transparency.Validation.Personal;

namespace Transparency.Partners;

/// <summary>A partner's file as rows of text in our words, whatever it is written in. What `check` reads and what the server reads is this.</summary>
public static class PartnerRows
{
    /// <param name="file">Name for findings, without folders.</param>
    /// <param name="bytes">Seekable for a workbook. Owned by the rows.</param>
    /// <param name="gate">Sees every text of the file, also what is not mapped. Where there is none, whoever checks the rows puts one before them.</param>
    public static IRowsOfText Open(Partner partner, string file, Stream bytes, Gate? gate = null)
    {
        var theirs = Decode(partner.Format, file, bytes, gate);
        return MappedRows.Of(gate is null ? theirs : gate.Watch(theirs), partner.Mapping, partner.Format);
    }

    static IRowsOfText Decode(ExtractFormat format, string file, Stream bytes, Gate? gate) => format switch
    {
        ExtractFormat.Csv csv => CsvRows.Open(file, bytes, csv, gate: gate),
        ExtractFormat.Json json => JsonRows.Open(file, bytes, json, gate: gate),
        ExtractFormat.Workbook workbook => Sheet(file, bytes, workbook, gate),
        _ => throw new InvalidOperationException($"{format} is no format that is read here."),
    };

    /// <summary>Apart, so that the workbook library is loaded only for workbooks.</summary>
    static WorkbookRows Sheet(string file, Stream bytes, ExtractFormat.Workbook format, Gate? gate) => WorkbookRows.Open(file, bytes, format, gate: gate);
}
