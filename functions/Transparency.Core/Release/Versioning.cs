using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Releases;

/// <summary>
/// MAJOR: the structure or its definition version changed. MINOR: figures came, went or changed. PATCH: every changed figure is
/// covered by a correction, or only words (quotes and notes are words) or the format of the files changed. Nothing changed: the
/// dataset keeps its version.
/// </summary>
static class Versioning
{
    public static DatasetVersion Next(Edition? before, Edition now, IReadOnlyCollection<Correction> corrections)
    {
        if (before is null) return DatasetVersion.First;
        if (!SameShape(before.Structure, now.Structure)) return before.Version.NextMajor;
        if (!before.Observations.Select(Figure).SequenceEqual(now.Observations.Select(Figure)))
            return OnlyCorrected(before, now, corrections) ? before.Version.NextPatch : before.Version.NextMinor;
        return SameWords(before, now) && before.FormatVersion == now.FormatVersion ? before.Version : before.Version.NextPatch;
    }

    public static DatasetVersion Next(RegisterEdition? before, RegisterEdition now)
    {
        if (before is null) return DatasetVersion.First;
        if (before.Structure.DefinitionVersion != now.Structure.DefinitionVersion
            || !before.Structure.Columns.Select(c => (c.Id, c.Kind)).SequenceEqual(now.Structure.Columns.Select(c => (c.Id, c.Kind))))
            return before.Version.NextMajor;
        if (!before.Rows.SequenceEqual(now.Rows)) return before.Version.NextMinor;
        return before.Structure.Equals(now.Structure) && before.FormatVersion == now.FormatVersion ? before.Version : before.Version.NextPatch;
    }

    /// <summary>The same cells, and each that differs is explained by a correction.</summary>
    static bool OnlyCorrected(Edition before, Edition now, IReadOnlyCollection<Correction> corrections) =>
        before.Observations.Select(o => (o.Series, o.Period)).SequenceEqual(now.Observations.Select(o => (o.Series, o.Period)))
        && before.Observations.Zip(now.Observations).Where(pair => !Figure(pair.First).Equals(Figure(pair.Second))).All(pair =>
            Revisions.Behind(corrections, now.Structure.Id, pair.Second.Series, pair.Second.Period, FigureText.Write(pair.Second.Observation)) is not null);

    static (SeriesKey, Period, Cell, long?, ObsStatus) Figure(ReleasedObservation o) =>
        (o.Series, o.Period, o.Cell, o.Attributes.Base, o.Attributes.Status);

    /// <summary>The columns of the file, and what they mean to a program that reads it.</summary>
    static bool SameShape(DatasetStructure a, DatasetStructure b) =>
        a.DefinitionVersion == b.DefinitionVersion && a.Disclosure == b.Disclosure
        && a.Dimensions.Select(d => d.Id).SequenceEqual(b.Dimensions.Select(d => d.Id))
        && a.Measures.Select(Meaning).SequenceEqual(b.Measures.Select(Meaning));

    static (Code, MeasureKind, Code, Temporality, Code?) Meaning(Measure m) => (m.Id, m.Kind, m.Unit, m.Temporality, m.RateOf);

    static bool SameWords(Edition before, Edition now)
    {
        var (a, b) = (before.Structure, now.Structure);
        return before.Observations.Select(o => o.Observation).SequenceEqual(now.Observations.Select(o => o.Observation))
            && before.QualityNotes.SequenceEqual(now.QualityNotes) && a.Extract == b.Extract && a.Topic == b.Topic
            && Same(a.Protection, b.Protection) && a.Title.Equals(b.Title) && a.Description.Equals(b.Description) && a.Keywords.SequenceEqual(b.Keywords)
            && a.Dimensions.SequenceEqual(b.Dimensions) && a.Measures.SequenceEqual(b.Measures) && a.Notes.SequenceEqual(b.Notes)
            && a.Breaks.Length == b.Breaks.Length && a.Breaks.Zip(b.Breaks).All(pair => Same(pair.First, pair.Second));
    }

    static bool Same(ProtectionRule? a, ProtectionRule? b) => a is null || b is null ? a is null && b is null
        : (a.Method, a.Threshold, a.Zeros) == (b.Method, b.Threshold, b.Zeros) && a.Flows.SequenceEqual(b.Flows)
            && a.Tables.Length == b.Tables.Length && a.Tables.Zip(b.Tables).All(pair => pair.First.Dimensions.SequenceEqual(pair.Second.Dimensions) && pair.First.Frequencies.SequenceEqual(pair.Second.Frequencies))
            && a.Sensitive.Length == b.Sensitive.Length && a.Sensitive.Zip(b.Sensitive).All(pair => pair.First.Dimension == pair.Second.Dimension && pair.First.Codes.SequenceEqual(pair.Second.Codes));

    static bool Same(Break a, Break b) =>
        (a.Event, a.Since, a.From) == (b.Event, b.Since, b.From) && a.Reason.Equals(b.Reason) && a.Scope.Count == b.Scope.Count
        && a.Scope.All(pair => b.Scope.TryGetValue(pair.Key, out var codes) && codes.SequenceEqual(pair.Value));
}
