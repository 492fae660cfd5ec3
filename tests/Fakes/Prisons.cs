using System.Collections.Immutable;
using Transparency.Protection;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Fakes;

/// <summary>A protected dataset: arrivals by kind and prison, prisons in two regions, months that add up to quarters and years.</summary>
public static class Prisons
{
    static readonly string[] Kinds = ["A", "B", "C"], Places = ["N1", "N2", "N3", "S1", "S2"];

    public static DatasetStructure Structure { get; } = Structures.People with
    {
        Id = Code.Of("arrivals"),
        Disclosure = Statistics.Disclosure.Protected,
        Protection = new(ProtectionMethod.Suppress, 5, Zeros.Published,
            [new([Code.Of("KIND"), Code.Of("PRISON")], [Frequency.Monthly, Frequency.Quarterly]), new([Code.Of("PRISON")], [Frequency.Annual])], [], []),
        Dimensions =
        [
            new(Code.Of("KIND"), Texts.Of("Kind"), Texts.Of("Which kind."), Structures.List("kind", exhaustive: true, Kinds)),
            new(Code.Of("PRISON"), Texts.Of("Prison"), Texts.Of("Where."), new(Code.Of("prison"), Texts.Of("prison"), Disjoint: true, Exhaustive: true,
                [Item("_T", null), Item("N", "_T"), Item("S", "_T"), .. Places.Select(place => Item(place, place[..1]))])),
        ],
        Measures = [Structures.People.Measures[0] with { Temporality = Temporality.Flow }],
        Notes = [],
    };

    /// <summary>The counts of the first months of a year, seeded; a fifth of them are small and a tenth nought.</summary>
    public static Dictionary<(string Kind, string Prison, int Month), int> Counts(int months, int seed)
    {
        var random = new Random(seed);
        return (from month in Enumerable.Range(1, months) from kind in Kinds from place in Places select (kind, place, month))
            .ToDictionary(cell => cell, _ => random.Next(10) switch { 0 => 0, < 3 => random.Next(1, 5), _ => random.Next(5, 40) });
    }

    public static Holdings Held(IReadOnlyDictionary<(string Kind, string Prison, int Month), int> counts, DatasetStructure? structure = null) =>
        Holdings.Of(structure ?? Structure, [.. counts.OrderBy(cell => cell.Key).Select(cell => new StoredObservation(1, new Observation(
            new SeriesKey(Frequency.Monthly, [Code.Of(cell.Key.Kind), Code.Of(cell.Key.Prison)], Code.NotApplicable, Structures.Count),
            Period.Of($"2026-{cell.Key.Month:00}"), new Cell.Shown(cell.Value), new Attributes(Code.Of("PS"), ObsStatus.A, null, [], null))))]);

    static CodeItem Item(string code, string? parent) => new(Code.Of(code), Texts.Of(code), Text.Empty, parent is null ? null : Code.Of(parent));
}
