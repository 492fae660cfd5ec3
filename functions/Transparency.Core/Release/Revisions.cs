using System.Collections.Immutable;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>What differs between two versions of a dataset, cell by cell.</summary>
static class Revisions
{
    /// <summary>Why a value differs when no correction record says otherwise: the transcription of the source was changed.</summary>
    static readonly Code Transcription = Code.Of("transcription");

    public static IEnumerable<Revision> Between(Edition before, IEnumerable<Observation> now, IReadOnlyCollection<Correction> corrections, DatasetVersion version, DateOnly date)
    {
        var next = now.ToDictionary(o => (o.Series, o.Period));
        foreach (var old in before.Observations)
        {
            var (was, stands) = (FigureText.Write(old.Observation), FigureText.Write(next.GetValueOrDefault((old.Series, old.Period))));
            if (was != stands)
                yield return new(version, date, old.Series, old.Period, was, stands, Behind(corrections, before.Structure.Id, old.Series, old.Period, stands)?.Id ?? Transcription);
        }
    }

    /// <summary>The correction that explains why that value stands there now; null where none does.</summary>
    public static Correction? Behind(IEnumerable<Correction> corrections, Code dataset, SeriesKey series, Period period, string stands) =>
        corrections.FirstOrDefault(correction => correction.IsOf(dataset, series, period) && $"{correction.Gives}" == stands);

    public static IEnumerable<RegisterRevision> Between(RegisterEdition before, IEnumerable<RegisterRow> now, DatasetVersion version, DateOnly date)
    {
        var next = now.ToDictionary(row => row.Id);
        foreach (var old in before.Rows)
        {
            if (!next.TryGetValue(old.Id, out var row))
            {
                yield return new(version, date, old.Id, "", $"{old.Id}", "");
                continue;
            }
            var (was, stands) = (Fields(old), Fields(row));
            foreach (var column in was.Keys.Union(stands.Keys).Order(StringComparer.Ordinal))
                if (was.GetValueOrDefault(column, "") is var a && stands.GetValueOrDefault(column, "") is var b && a != b)
                    yield return new(version, date, old.Id, column, a, b);
        }
    }

    static Dictionary<string, string> Fields(RegisterRow row) => row.Values
        .Concat(row.Texts.SelectMany(text => text.Value.ByLanguage.Select(t => KeyValuePair.Create($"{text.Key}_{t.Key.ToUpperInvariant()}", t.Value))))
        .ToDictionary(StringComparer.Ordinal);
}
