using Transparency.Comparison;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>Figures of one group lie on both sides of a change of what is counted: they look like a series and are none.</summary>
sealed class DefinitionChanged : Rule
{
    public override string Code => "V307";

    public override Severity ForPartner => Severity.Note;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract)
    {
        foreach (var change in extract.Structure.Breaks)
            foreach (var group in Groups(extract, change))
            {
                if (Pair([.. group.OrderBy(i => extract.Observations[i].Period)], extract, change) is not var (before, after)) continue;
                var (old, fresh) = (extract.Observations[before], extract.Observations[after]);
                var finding = Found(extract, after, "TIME_PERIOD", "lies beyond a change of what is counted.", "Nothing to do: the two are never compared.", [before, after],
                    ("measure", NameOf(extract.Structure, fresh.Series)), ("old", old), ("oldPeriod", old.Period), ("new", fresh), ("period", fresh.Period), ("reason", change.Reason));
                yield return finding with { Published = finding.Published! with { Aspect = $"{change.Event}" } };
            }
    }

    /// <summary>Numbers that the change touches, by what they count; a month and a year of the same are one group.</summary>
    static Dictionary<string, List<int>>.ValueCollection Groups(ReadExtract extract, Break change)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var ofSeries = extract.Cells.Series.Select(series => !change.Touches(extract.Structure, series) ? null
            : $"{string.Join('.', series.Dimensions)}.{series.Source}.{series.Measure}" is var key && groups.TryGetValue(key, out var group) ? group : groups[key] = []).ToArray();
        for (var i = 0; i < extract.Observations.Count; i++)
            if (ofSeries[extract.Cells.SeriesOf(i)] is { } group && extract.Observations[i].Cell is Cell.Shown) group.Add(i);
        return groups.Values;
    }

    /// <summary>Of one group in order of time: the first two figures in a row with the change between them.</summary>
    static (int Before, int After)? Pair(int[] group, ReadExtract extract, Break change)
    {
        for (var i = 1; i < group.Length; i++)
            if (change.LiesBetween(extract.Observations[group[i - 1]].Period, extract.Observations[group[i]].Period)) return (group[i - 1], group[i]);
        return null;
    }
}
