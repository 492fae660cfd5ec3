using Transparency.Formats;
using Transparency.Releases;

namespace Transparency.Site.Reading;

/// <summary>A value that a version changed, of a table of observations or of a register.</summary>
/// <param name="What">The cell: period and series; or record and column.</param>
/// <param name="New">Empty where it was taken out.</param>
/// <param name="Reason">Code of the reason; empty for registers.</param>
public sealed record ChangedValue(DatasetVersion Version, DateOnly Date, string What, string Previous, string New, string Reason)
{
    /// <summary>Every change since the first version, newest first.</summary>
    public static IReadOnlyList<ChangedValue> Of(DatasetFolder folder) =>
    [
        .. (folder.IsRegister
            ? folder.Register.Revisions.Select(r => new ChangedValue(r.Version, r.Date, $"{r.Row} {r.Column}".TrimEnd(), r.Previous, r.New, ""))
            : folder.Edition.Revisions.Select(r => new ChangedValue(r.Version, r.Date, $"{r.Period} · {r.Series}", r.Previous, r.New, $"{r.Reason}")))
            .Reverse(),
    ];
}
