using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The file of a register: one row a record; a localized column becomes one a language, <c>TITLE_NL</c>.</summary>
public static class RegisterCsv
{
    public static byte[] Write(RegisterEdition edition) =>
        CsvText.Write(Rows(edition).Prepend([.. Columns(edition.Structure).Select(column => column.Name)]));

    /// <summary>The rows as text, without the header.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(RegisterEdition edition)
    {
        var columns = Columns(edition.Structure);
        return edition.Rows.Select(row => columns.Select(column => column.In(row)).ToArray());
    }

    /// <summary>The columns in file order, <c>ID</c> first.</summary>
    internal static ImmutableArray<RegisterFileColumn> Columns(RegisterStructure structure) =>
    [
        new RegisterFileColumn("ID", structure.Columns.FirstOrDefault(column => $"{column.Id}" == "ID"), null),
        .. structure.Columns.Where(column => $"{column.Id}" != "ID").SelectMany(column => column.Kind == RegisterColumnKind.Localized
            ? structure.Title.ByLanguage.Keys.Select(language => new RegisterFileColumn($"{column.Id}_{language.ToUpperInvariant()}", column, language))
            : [new RegisterFileColumn($"{column.Id}", column, null)]),
    ];

    /// <exception cref="FormatException">The file is not one of this register.</exception>
    internal static ImmutableArray<RegisterRow> Read(ReadOnlyMemory<byte> csv, RegisterStructure structure)
    {
        var columns = Columns(structure);
        var rows = CsvText.Read(csv);
        if (!rows[0].SequenceEqual(columns.Select(column => column.Name)))
            throw new FormatException($"the columns are not those of '{structure.Id}'");
        return [.. rows.Skip(1).Select(row => Read(row, columns))];
    }

    static RegisterRow Read(string[] row, ImmutableArray<RegisterFileColumn> columns)
    {
        var filled = columns.Zip(row).Skip(1).Where(pair => pair.Second.Length > 0).ToArray();
        return new RegisterRow(
            Code.Of(row[0]),
            filled.Where(pair => pair.First.Language is null)
                .ToImmutableSortedDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
            filled.Where(pair => pair.First.Language is not null)
                .GroupBy(pair => $"{pair.First.Column!.Id}", StringComparer.Ordinal)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => new Text(group.Select(pair => KeyValuePair.Create(pair.First.Language!, pair.Second))), StringComparer.Ordinal));
    }
}

/// <param name="Column">The column of the structure; null for the <c>ID</c> of one that does not describe it.</param>
/// <param name="Language">Of a localized column.</param>
sealed record RegisterFileColumn(string Name, RegisterColumn? Column, string? Language)
{
    public string In(RegisterRow row) =>
        Name == "ID" ? $"{row.Id}"
        : Language is null ? row.Value(Name)
        : row.Text($"{Column!.Id}").ByLanguage.GetValueOrDefault(Language, "");
}
