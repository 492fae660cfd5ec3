using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>What differs between two versions of a dataset, cell by cell.</summary>
static class Revisions
{
    /// <summary>Why a value differs when no correction record says otherwise: the transcription of the source was changed.</summary>
    static readonly Code Transcription = Code.Of("transcription");

    public static IEnumerable<Revision> Between(Edition before, IEnumerable<Observation> now, DatasetVersion version, DateOnly date)
    {
        var next = now.ToDictionary(o => (o.Series, o.Period), o => Value(o));
        foreach (var old in before.Observations)
        {
            var (was, stands) = (Value(old.Observation), next.GetValueOrDefault((old.Series, old.Period), ""));
            if (was != stands) yield return new(version, date, old.Series, old.Period, was, stands, Transcription);
        }
    }

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

    /// <summary>The value as revisions.csv writes it: number or range, qualifier, base and status where they are not the plain ones.</summary>
    static string Value(Observation o)
    {
        var cell = o.Cell switch
        {
            Cell.Shown shown => string.Create(CultureInfo.InvariantCulture, $"{shown.Value} {shown.Qualifier.Word()}").TrimEnd(),
            Cell.Range range => string.Create(CultureInfo.InvariantCulture, $"{range.Lower}--{range.Upper}"),
            Cell.Suppressed => "Q",
            _ => o.Attributes.Status.ToString(),
        };
        return o.Attributes.Base is { } of ? string.Create(CultureInfo.InvariantCulture, $"{cell} of {of}") : cell;
    }

    static Dictionary<string, string> Fields(RegisterRow row) => row.Values
        .Concat(row.Texts.SelectMany(text => text.Value.ByLanguage.Select(t => KeyValuePair.Create($"{text.Key}_{t.Key.ToUpperInvariant()}", t.Value))))
        .ToDictionary(StringComparer.Ordinal);
}
