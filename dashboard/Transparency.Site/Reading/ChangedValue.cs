using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A value that a version changed, of a table of observations or of a register.</summary>
/// <param name="What">The cell: period and series; or record and column.</param>
/// <param name="New">Empty where it was taken out.</param>
/// <param name="Reason">Code of the reason; empty for registers.</param>
/// <param name="Stays">It is of a figure that stays on the pages of its dataset.</param>
public sealed record ChangedValue(DatasetVersion Version, DateOnly Date, string What, string Previous, string New, string Reason, bool Stays = false)
{
    /// <summary>What one version changed against the one before it.</summary>
    public static IReadOnlyList<ChangedValue> Of(DatasetFolder folder, DatasetFolder? before)
    {
        if (folder.IsRegister) return [.. Of(folder).Where(change => change.Version == folder.Version)];
        var stays = Staying(folder).Concat(before is null ? [] : Staying(before)).ToHashSet();
        return [.. Of(folder).Where(change => change.Version == folder.Version).Select(change => change with { Stays = stays.Contains(change.What) })];
    }

    static IEnumerable<string> Staying(DatasetFolder folder) => folder.Edition.Observations
        .Where(figure => folder.Edition.Structure.StaysOnDatasetPage(figure.Attributes)).Select(figure => Cell(figure.Series, figure.Period));

    static string Cell(SeriesKey series, Period period) => $"{period} · {series}";

    /// <summary>Every change since the first version, newest first.</summary>
    public static IReadOnlyList<ChangedValue> Of(DatasetFolder folder) =>
    [
        .. (folder.IsRegister
            ? folder.Register.Revisions.Select(r => new ChangedValue(r.Version, r.Date, $"{r.Row} {r.Column}".TrimEnd(), r.Previous, r.New, ""))
            : folder.Edition.Revisions.Select(r => new ChangedValue(r.Version, r.Date, Cell(r.Series, r.Period), r.Previous, r.New, $"{r.Reason}")))
            .Reverse(),
    ];
}
