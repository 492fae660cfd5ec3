using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

/// <summary>A release that holds one of every thing a file can hold.</summary>
static class Sample
{
    const string Drawing = """
        TIME_PERIOD       CATEGORY SEX MEASURE OBS_VALUE QUALIFIER BASE OBS_STATUS NOTE
        2012--2020-02     _T       _T  count   30        lt        .    A          .
        2019              A        _T  count   200       gt        .    B          implied
        2019-Q4           A        _T  count   40        le        .    P          .
        2020-02           A        _T  count   5         ge        .    U          .
        2020-02           B        _T  count   70        approx    .    E          .
        2020-05-30        A        F   count   0         .         .    A          .
        2020-05-30        A        M   count   3--5      .         .    A          .
        2020-05-30        B        _T  count   .         .         .    L          .
        2020-05-30        C        _T  count   1250      .         .    F          .
        2020-05-30        A        _T  share   84.0      .         19   A          .
        2020-05-30        B        _T  share   9.5       .         .    A          .
        2020-05-30        C        _T  share   33.3      gt        .    A          .
        """;

    public const string AwkwardQuote = "counted: 5, \"of them\" 3\r\nthen\n<script>alert(1)</script> – één";

    public static Register Sources { get; } = new(
        new RegisterStructure(Code.Of("sources"), 1, Texts.Of("Sources"), Texts.Of("What we hold, for tests."),
        [
            new(Code.Of("ID"), RegisterColumnKind.Code, Required: true, Texts.Of("Id"), Texts.Of("For ever.")),
            new(Code.Of("TITLE"), RegisterColumnKind.Localized, Required: true, Texts.Of("Title"), Texts.Of("As printed.")),
            new(Code.Of("PUBLISHED"), RegisterColumnKind.Period, Required: true, Texts.Of("Published"), Texts.Of("When.")),
            new(Code.Of("PAGES"), RegisterColumnKind.Number, Required: false, Texts.Of("Pages"), Texts.Of("How many.")),
            new(Code.Of("LINK"), RegisterColumnKind.Link, Required: false, Texts.Of("Link"), Texts.Of("Where.")),
        ]),
        [
            Row("report", "A report, \"the\" one", ("PUBLISHED", "2026-06"), ("PAGES", "12"), ("LINK", "https://sources.example/report?a=1&b=2")),
            Row("study", "Een studie\nin twee regels", ("PUBLISHED", "2018")),
        ]);

    static RegisterRow Row(string id, string title, params (string Column, string Value)[] values) => new(
        Code.Of(id), values.ToImmutableSortedDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal),
        ImmutableSortedDictionary<string, Text>.Empty.WithComparers(StringComparer.Ordinal).Add("TITLE", Texts.Of(title)));

    public static Release First { get; } = Awkward(Make(Drawing, Previous.None));

    /// <summary>The second release of the day: one value revised, the register as it was.</summary>
    public static Release Second(Shelf shelf) => Make(Drawing.Replace("1250 ", "1251 ", StringComparison.Ordinal), shelf.Previous);

    public static Edition Edition => First.Editions[0];

    public static IReadOnlyList<PublicFile> Files { get; } = Assemble(First, Shelf.Empty, Pages);

    public static Shelf Shelf { get; } = Shelf.Read([Files]);

    public static IEnumerable<PublicFile> Pages(Shelf draft, DatasetFolder folder) => folder.Title.ByLanguage.Keys.Select(language =>
        new PublicFile(folder.Path + FileNames.Page(language), System.Text.Encoding.UTF8.GetBytes($"<!doctype html><title>{folder.Title[language]}</title>\n")));

    public static string TextOf(string path) => System.Text.Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Bytes.Span);

    /// <summary>The files of a release that the checker lets out.</summary>
    public static IReadOnlyList<PublicFile> Assemble(Release release, Shelf before, ImmutablePages pages) =>
        Assert.IsType<Assembled.Whole>(ReleaseFolder.Assemble(release, before, LetOut, pages)).Files;

    /// <summary>A checker that counts what is withheld and lets everything out.</summary>
    public static Inspected LetOut(Shelf before, DatasetFolder folder) => new Inspected.MayGoOut(DisclosureStatement.Of(before, folder,
        new(folder.Edition.Observations.Length, folder.Edition.Observations.Count(figure => figure.Cell is Cell.Suppressed)), "outsider-and-insiders/1", "1.2.3"));

    static Release Make(string drawing, Previous before) =>
        ((Outcome.Made)Flow.Releasing(Sources).Of([Flow.Table(drawing)], before, Flow.Due)).Release;

    /// <summary>Adds what no extract brings: withheld cells, a partner's cell without a source, quotes with everything in them, revisions.</summary>
    static Release Awkward(Release release)
    {
        var edition = release.Editions[0];
        var template = edition.Observations[^1];
        var withheld = template with
        {
            Observation = template.Observation with
            {
                Series = template.Series.With(Structures.Count), Period = Period.Of("2020-05-31"), Cell = new Cell.Suppressed(),
                Attributes = template.Attributes with { Status = ObsStatus.Q, Unit = Code.Of("PS"), Citation = null },
            },
            Published = new DateOnly(2025, 1, 2), Revised = new DateOnly(2026, 11, 22),
        };
        var quoted = edition.Observations[0] with
        {
            Observation = edition.Observations[0].Observation with
            {
                Attributes = edition.Observations[0].Attributes with
                {
                    Notes = [Code.Of("implied"), Code.Of("other")],
                    Citation = new Citation("p. 3, n. 4", AwkwardQuote, "von 2012 bis \"Februar\" 2020"),
                },
            },
        };
        return release with
        {
            Editions = [edition with
            {
                Observations = [quoted, .. edition.Observations.Skip(1), withheld],
                QualityNotes = [new(
                    Code.Of("V201"), Code.Of("v201-0a1b2c3d"), Texts.Of("does not agree, \"as printed\""), [new(quoted.Series, quoted.Period), new(template.Series, template.Period)],
                    [new(Code.Of("report"), "p. 3, n. 4", AwkwardQuote)], Texts.Of("the report says so"))],
                Revisions = [new(DatasetVersion.First, new DateOnly(2026, 11, 22), quoted.Series, quoted.Period, "30 lt", "", Code.Of("transcription"))],
            }],
        };
    }
}
