using Transparency.Formats;
using Transparency.Releases;

namespace Transparency.Flow;

/// <summary>How a release changes one dataset or register.</summary>
/// <param name="From">Version before; null if it is new.</param>
/// <param name="Changes">Values that differ or were taken out.</param>
public sealed record DatasetChange(string Id, string? From, string To, int Added, int Revised, int Removed, IReadOnlyList<ChangedValue> Changes)
{
    public static IReadOnlyList<DatasetChange> Between(Shelf before, Release release) =>
        [.. release.Editions.Select(edition => Of(before, edition)), .. release.Registers.Select(register => Of(before, register))];

    static DatasetChange Of(Shelf before, Edition edition)
    {
        var old = before.NewestOf(edition.Structure.Id)?.Edition;
        var known = old?.Observations.Select(o => (o.Series, o.Period)).ToHashSet() ?? [];
        var changes = edition.Revisions.Where(revision => revision.Version == edition.Version)
            .Select(revision => new ChangedValue(revision.Period.ToString(), revision.Series.ToString(), revision.Previous, revision.New)).ToList();
        var removed = changes.Count(change => change.New.Length == 0);
        return new($"{edition.Structure.Id}", old?.Version.ToString(), $"{edition.Version}",
            edition.Observations.Count(o => !known.Contains((o.Series, o.Period))), changes.Count - removed, removed, changes);
    }

    static DatasetChange Of(Shelf before, RegisterEdition register)
    {
        var old = before.NewestOf(register.Structure.Id)?.Register;
        var known = old?.Rows.Select(row => row.Id).ToHashSet() ?? [];
        var changes = register.Revisions.Where(revision => revision.Version == register.Version)
            .Select(revision => new ChangedValue(revision.Row.ToString(), revision.Column, revision.Previous, revision.New)).ToList();
        var removed = changes.Count(change => change.Series.Length == 0);
        return new($"{register.Structure.Id}", old?.Version.ToString(), $"{register.Version}",
            register.Rows.Count(row => !known.Contains(row.Id)), changes.Count - removed, removed, changes);
    }
}

/// <param name="Period">In a register, the id of the record.</param>
/// <param name="Series">In a register, the column; empty where the record was taken out.</param>
/// <param name="Previous">As files write it; empty where there was none.</param>
public sealed record ChangedValue(string Period, string Series, string Previous, string New);
