using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The sheet <c>Codes</c>: every code of every column, what it is called in every language, and what it is a part of.</summary>
sealed class CodesSheet(IEnumerable<string> languages)
{
    readonly string[] languages = [.. languages];

    public Sheet Of(DatasetStructure structure) => Sheet(
    [
        .. structure.Dimensions.SelectMany(dimension => dimension.CodeList.Items.Select(item =>
            Row($"{dimension.Id}", $"{item.Code}", $"{item.Parent}", item.Name, item.Description))),
        .. structure.Measures.Select(measure => Row("MEASURE", $"{measure.Id}", "", measure.Name, measure.Description)),
        .. ObservationColumns.Coded.SelectMany(column => StandardWords.Codes(column).Select(code =>
            Row(column, code, "", StandardWords.Name(column, code), Text.Empty))),
    ]);

    /// <summary>A register has no codes of its own: its columns are explained instead.</summary>
    public Sheet Of(RegisterStructure structure) => Sheet(
        [.. structure.Columns.Select(column => Row($"{column.Id}", column.Kind.Word(), "", column.Name, column.Description))]);

    Sheet Sheet(string[][] rows) => new(
        "Codes", ["COLUMN", "CODE", "PARENT", .. Each("NAME"), .. Each("DESCRIPTION")], _ => FieldKind.Text, [.. rows]);

    IEnumerable<string> Each(string name) => languages.Select(language => $"{name}_{language.ToUpperInvariant()}");

    string[] Row(string column, string code, string parent, Text name, Text description) =>
        [column, code, parent, .. In(name), .. In(description)];

    IEnumerable<string> In(Text text) => languages.Select(language => text.ByLanguage.GetValueOrDefault(language, ""));
}
