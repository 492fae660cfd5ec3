using System.Collections.Immutable;
using Transparency.Fakes;
using Transparency.Statistics;

namespace Transparency.Tests;

/// <summary>A protected dataset of people by category (A, B, C), sex and prison (two in the north, two in the south), all of which add up; threshold 5.</summary>
static class Guarded
{
    public static readonly Code Count = Code.Of("COUNT");

    public static DatasetStructure People(params string[] tables) => Structures.People with
    {
        Disclosure = Disclosure.Protected,
        Protection = new(ProtectionMethod.Suppress, 5, Zeros.Published, [.. tables.Select(Table)], [], []),
        Dimensions =
        [
            new(Code.Of("CATEGORY"), Texts.Of("Category"), Texts.Of("Which list."), List("category", "A", "B", "C")),
            new(Code.Of("SEX"), Texts.Of("Sex"), Texts.Of("As registered."), List("sex", "F", "M")),
            new(Code.Of("PRISON"), Texts.Of("Prison"), Texts.Of("Where."), List("prison", "N", "S", "N:p1", "N:p2", "S:p3", "S:p4")),
        ],
        Measures =
        [
            Measure("COUNT", MeasureKind.Count, Temporality.Stock, null), Measure("SHARE", MeasureKind.Rate, Temporality.Stock, Count),
            Measure("IN", MeasureKind.Count, Temporality.Flow, null), Measure("OUT", MeasureKind.Count, Temporality.Flow, null),
        ],
        Notes = [],
    };

    public static DatasetStructure With(this DatasetStructure structure, Func<ProtectionRule, ProtectionRule> change) => structure with { Protection = change(structure.Protection!) };

    /// <summary>A list that leaves something out.</summary>
    public static DatasetStructure Leaving(this DatasetStructure structure, string dimension) => structure with
    {
        Dimensions = [.. structure.Dimensions.Select(one => $"{one.Id}" == dimension ? one with { CodeList = one.CodeList with { Exhaustive = false } } : one)],
    };

    static CrossTable Table(string dimensions) =>
        new([.. dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Of)], [Frequency.Monthly, Frequency.Quarterly, Frequency.Annual]);

    static Measure Measure(string id, MeasureKind kind, Temporality temporality, Code? of) => new(
        Code.Of(id), kind, Code.Of(kind == MeasureKind.Rate ? "PT" : "PS"), Texts.Of(id.ToLowerInvariant()), Texts.Of("People."), Texts.Of("person"), temporality, Texts.Of("All."), Texts.Of("not stated"), Texts.Of("Test."), of);

    static CodeList List(string id, params string[] parts) => new(Code.Of(id), Texts.Of(id), Disjoint: true, Exhaustive: true,
        [new(Code.Total, Texts.Of("all"), Text.Empty, null), .. parts.Select(part => part.Split(':')).Select(part => new CodeItem(Code.Of(part[^1]), Texts.Of($"{id} {part[^1]}"), Text.Empty, part.Length > 1 ? Code.Of(part[0]) : Code.Total))]);
}
