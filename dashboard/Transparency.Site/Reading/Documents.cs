using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>The documents this site holds, from the register of sources: what every page says of itself before it says anything else.</summary>
public static class Documents
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<RegisterRow> Held(Shelf shelf) =>
        [.. Registers.Rows(shelf, "sources").OrderByDescending(row => Period.Of(row.Value("PUBLISHED")).Start).ThenBy(row => row.Id)];

    /// <summary>Year of the newest document held; null where none is.</summary>
    public static int? NewestYear(Shelf shelf) => Held(shelf) is [var newest, ..] ? Period.Of(newest.Value("PUBLISHED")).Start.Year : null;
}

public static class Registers
{
    public static RegisterEdition? Find(Shelf shelf, string id) =>
        shelf.NewestOf(Code.Of(id)) is { IsRegister: true } folder ? folder.Register : null;

    public static IEnumerable<RegisterRow> Rows(Shelf shelf, string id) => Find(shelf, id)?.Rows ?? [];

    /// <summary>The columns a record fills, but for those that are shown otherwise.</summary>
    public static IEnumerable<RegisterColumn> Filled(Shelf shelf, string id, RegisterRow row, params ReadOnlySpan<string> but)
    {
        var left = but.ToArray();
        return Find(shelf, id)!.Structure.Columns.Where(column => !left.Contains($"{column.Id}") && IsFilled(row, column));
    }

    public static bool IsFilled(RegisterRow row, RegisterColumn column) => column.Kind == RegisterColumnKind.Localized
        ? !row.Text($"{column.Id}").IsEmpty
        : row.Value($"{column.Id}").Length > 0;
}
