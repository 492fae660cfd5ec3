using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The workbook of a dataset: the rows of the CSV, what is to be known of them, and what their codes mean.</summary>
static class DatasetWorkbook
{
    public static byte[] Write(Edition edition) => WorkbookFile.Write(
    [
        new Sheet("Data", ObservationColumns.Of(edition.Structure), ObservationColumns.Kind, [.. ObservationCsv.Rows(edition)]),
        new NotesSheet(edition.Structure.Title.ByLanguage.Keys).Of(edition),
        new CodesSheet(edition.Structure.Title.ByLanguage.Keys).Of(edition.Structure),
    ]);

    public static byte[] Write(RegisterEdition edition)
    {
        var columns = RegisterCsv.Columns(edition.Structure);
        var numbers = columns.Where(column => column.Column?.Kind == RegisterColumnKind.Number).Select(column => column.Name).ToImmutableHashSet();
        return WorkbookFile.Write(
        [
            new Sheet("Data", [.. columns.Select(column => column.Name)], name => numbers.Contains(name) ? FieldKind.Number : FieldKind.Text, [.. RegisterCsv.Rows(edition)]),
            new NotesSheet(edition.Structure.Title.ByLanguage.Keys).Of(edition.Structure),
            new CodesSheet(edition.Structure.Title.ByLanguage.Keys).Of(edition.Structure),
        ]);
    }
}
