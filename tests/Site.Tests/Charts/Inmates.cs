using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Statistics;

namespace Transparency.Tests.Charts;

/// <summary>A dataset of two counters, five categories and two sexes, with a break on 1 January 2020 and a list of D revised until then.</summary>
static class Inmates
{
    public static DatasetStructure Structure { get; } = Structures.People with
    {
        Id = Code.Of("inmates"),
        Dimensions =
        [
            new(Code.Of("COUNTER"), Texts.Of("Counted by"), Texts.Of("Who counts."), List("counter", false, ("DG", "Prison administration"), ("VSSE", "State Security"), ("_U", "not stated"))),
            new(Code.Of("CATEGORY"), Texts.Of("Category"), Texts.Of("Which list."), List("category", true,
                ("A", "A: convicts"), ("B", "B: assimilated"), ("C", "C: fighters"), ("D", "D: radicalised"), ("E", "E: preachers"))),
            new(Code.Of("SEX"), Texts.Of("Sex"), Texts.Of("As registered."), List("sex", true, ("F", "Women"), ("M", "Men"))),
        ],
        Measures =
        [
            .. Structures.People.Measures,
            Structures.People.Measures[0] with { Id = Code.Of("places"), Kind = MeasureKind.Capacity, Unit = Code.Of("PL") },
        ],
        Breaks =
        [
            new(Code.Of("names"), new(2020, 1, 1), new(2020, 1, 1), Texts.Of("new names"), ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty.Add("CATEGORY", [Code.Total])),
            new(Code.Of("revised"), new(2019, 4, 1), new(2020, 2, 1), Texts.Of("the list of category D was revised"),
                ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty.Add("CATEGORY", [Code.Of("D")])),
        ],
    };

    /// <summary>Six public figures in eight years, two of them comparable.</summary>
    public const string Published = """
        TIME_PERIOD COUNTER OBS_VALUE QUALIFIER
        2013        _U      30        lt
        2017        _U      200       gt
        2018        VSSE    450       le
        2019        DG      220       .
        2020-02     DG      177       .
        2020-05     DG      165       .
        """;

    public const string Categories = """
        TIME_PERIOD COUNTER CATEGORY MEASURE OBS_VALUE BASE
        2020-02     DG      _T       count   177       .
        2020-02     DG      A        count   28        .
        2020-02     DG      A        share   16        177
        2020-02     DG      B        count   25        .
        2020-02     DG      B        share   14        177
        2020-02     DG      C        count   77        .
        2020-02     DG      C        share   44        177
        2020-02     DG      D        count   41        .
        2020-02     DG      D        share   23        177
        2020-02     DG      E        count   6         .
        2020-02     DG      E        share   3         177
        """;

    static CodeList List(string id, bool total, params (string Code, string Name)[] parts) => new(Code.Of(id), Texts.Of(id), Disjoint: true, Exhaustive: false,
    [
        .. total ? [new CodeItem(Code.Total, Texts.Of("all"), Text.Empty, null)] : Array.Empty<CodeItem>(),
        .. parts.Select(part => new CodeItem(Code.Of(part.Code), Texts.Of(part.Name), Text.Empty, total ? Code.Total : null)),
    ]);
}

static class SourceRegister
{
    public static Register One { get; } = new(
        new(Code.Of("sources"), 1, Texts.Of("Sources"), Texts.Of("Documents."),
        [
            Column("ID", RegisterColumnKind.Code), Column("SHORT", RegisterColumnKind.Localized), Column("TITLE", RegisterColumnKind.Text),
            Column("AUTHOR", RegisterColumnKind.Text), Column("PUBLISHED", RegisterColumnKind.Period), Column("LANGUAGE", RegisterColumnKind.Code),
        ]),
        [new(Code.Of("report"),
            Plain(("TITLE", "A report on prisons"), ("AUTHOR", "An Author"), ("PUBLISHED", "2026-06"), ("LANGUAGE", "fr")),
            ImmutableSortedDictionary<string, Text>.Empty.Add("SHORT", Texts.Of("Report 2026")))]);

    internal static RegisterColumn Column(string id, RegisterColumnKind kind) => new(Code.Of(id), kind, false, Texts.Of(id), Texts.Of(id));

    internal static ImmutableSortedDictionary<string, string> Plain(params (string Column, string Value)[] values) =>
        values.ToImmutableSortedDictionary(pair => pair.Column, pair => pair.Value);
}

static class EventRegister
{
    /// <param name="events">"2015-03 plan A plan".</param>
    public static Register Of(params string[] events) => new(
        new(Code.Of("events"), 1, Texts.Of("Events"), Texts.Of("Plans, laws, openings."),
        [
            SourceRegister.Column("ID", RegisterColumnKind.Code), SourceRegister.Column("DATE", RegisterColumnKind.Period), SourceRegister.Column("KIND", RegisterColumnKind.Code),
            SourceRegister.Column("TOPICS", RegisterColumnKind.Text), SourceRegister.Column("TITLE", RegisterColumnKind.Localized),
        ]),
        [.. events.Select((line, index) => (Parts: line.Split(' ', 3), Id: $"e{index}")).Select(line => new RegisterRow(Code.Of(line.Id),
            SourceRegister.Plain(("DATE", line.Parts[0]), ("KIND", line.Parts[1]), ("TOPICS", "inmates")),
            ImmutableSortedDictionary<string, Text>.Empty.Add("TITLE", Texts.Of(line.Parts[2]))))]);
}
