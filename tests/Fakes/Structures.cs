using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Fakes;

/// <summary>A small dataset: people by category (A, B, C are all there is) and sex, with a share of the total.</summary>
public static class Structures
{
    public static readonly Code Count = Code.Of("count");

    public static DatasetStructure People { get; } = new()
    {
        Id = Code.Of("people"),
        DefinitionVersion = 1,
        Disclosure = Disclosure.PublishedElsewhere,
        Extract = ExtractKind.Complete,
        Topic = Code.Of("inmates"),
        Title = Texts.Of("People"),
        Description = Texts.Of("People counted on a date, by category and sex, for tests."),
        Keywords = [Texts.Of("people")],
        Dimensions =
        [
            new(Code.Of("CATEGORY"), Texts.Of("Category"), Texts.Of("Which list."), List("category", exhaustive: true, "A", "B", "C")),
            new(Code.Of("SEX"), Texts.Of("Sex"), Texts.Of("As registered."), List("sex", exhaustive: false, "F", "M")),
        ],
        Measures =
        [
            new(Count, MeasureKind.Count, Code.Of("PS"), Texts.Of("people"), Texts.Of("People."), Texts.Of("person"), Temporality.Stock, Texts.Of("All."), Texts.Of("not stated"), Texts.Of("Test."), null),
            new(Code.Of("share"), MeasureKind.Rate, Code.Of("PT"), Texts.Of("share"), Texts.Of("Share of all."), Texts.Of("person"), Temporality.Stock, Texts.Of("All."), Texts.Of("not stated"), Texts.Of("Test."), Count),
        ],
        Notes = [new(Code.Of("implied"), Code.Of("accuracy"), DateImplied: true, DatasetPageOnly: false, Texts.Of("The date is implied."))],
        Breaks = [],
    };

    internal static CodeList List(string id, bool exhaustive, params string[] parts) => new(Code.Of(id), Texts.Of(id), Disjoint: true, exhaustive,
        [new(Code.Total, Texts.Of("all"), Text.Empty, null), .. parts.Select(part => new CodeItem(Code.Of(part), Texts.Of(part), Text.Empty, Code.Total))]);
}
