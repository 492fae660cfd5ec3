using Transparency.Fakes;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Releases;

public class Versions
{
    const string First = """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     A        4
        2026-01     B        3
        """;

    [Fact]
    public void The_first_version_is_1_0_0_and_revises_nothing()
    {
        var edition = Assert.Single(Flow.Release(First).Editions);
        Assert.Equal("1.0.0", $"{edition.Version}");
        Assert.Empty(edition.Revisions);
        Assert.All(edition.Observations, o => Assert.Equal((new DateOnly(2026, 11, 22), null), (o.Published, o.Revised)));
    }

    [Fact]
    public void The_same_tables_make_no_release() =>
        Assert.IsType<Outcome.Unchanged>(Again(First));

    [Fact]
    public void A_changed_figure_makes_a_minor_version_that_says_what_it_was()
    {
        var release = Made(Again(First.Replace("A        4", "A        5")));
        var edition = Assert.Single(release.Editions);
        Assert.Equal(("2026-11-22.2", "1.1.0"), ($"{release.Id}", $"{edition.Version}"));
        Assert.Equal("4 → 5, M.A._T.report.count, 2026-01, transcription",
            string.Join('\n', edition.Revisions.Select(r => $"{r.Previous} → {r.New}, {r.Series}, {r.Period}, {r.Reason}")));
        Assert.Equal(["A 2026-11-22", "B "], edition.Observations.Select(o => $"{o.Series.Dimensions[0]} {o.Revised:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_figure_taken_out_is_a_revision_a_figure_added_is_not()
    {
        var edition = Assert.Single(Made(Again("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-01     A        4
            2026-02     A        4
            """)).Editions);
        Assert.Equal("1.1.0 3 → ", string.Join('\n', edition.Revisions.Select(r => $"{r.Version} {r.Previous} → {r.New}")));
    }

    [Theory]
    [InlineData("1.0.1", "words")]
    [InlineData("1.0.1", "quote")]
    [InlineData("2.0.0", "definition")]
    [InlineData("2.0.0", "measure")]
    public void Words_make_a_patch_and_a_new_meaning_makes_a_major_version(string version, string what)
    {
        var people = Structures.People;
        var changed = what switch
        {
            "words" => people with { Title = Texts.Of("Persons") },
            "definition" => people with { DefinitionVersion = 2 },
            "measure" => people with { Measures = [people.Measures[0] with { Temporality = Temporality.Flow }, people.Measures[1]] },
            _ => people,
        };
        var drawing = what == "quote" ? "TIME_PERIOD CATEGORY OBS_VALUE QUOTE\n2026-01 A 4 four\n2026-01 B 3 three" : First;
        var release = Flow.Release(First);
        var next = Made(Flow.Releasing().Of([Flow.Table(drawing, changed)], Flow.After(release), Flow.Due));
        Assert.Equal(version, $"{Assert.Single(next.Editions).Version}");
    }

    [Fact]
    public void A_format_that_changed_alone_makes_a_patch()
    {
        var newer = new Releasing(Flow.Catalogue(), Texts.Languages, formatVersion: 2);
        var next = Made(newer.Of([Flow.Table(First)], Flow.After(Flow.Release(First)), Flow.Due));
        Assert.Equal("1.0.1", $"{Assert.Single(next.Editions).Version}");
    }

    [Fact]
    public void A_revision_of_a_revision_keeps_the_day_the_cell_first_came_out()
    {
        var first = Flow.Release(First);
        var second = Made(Flow.Releasing().Of([Flow.Table(First.Replace("A        4", "A        5"))], Flow.After(first), Flow.Due));
        var later = Flow.Due with { At = Flow.Due.At.AddMonths(3) };
        var third = Made(Flow.Releasing().Of([Flow.Table(First.Replace("A        4", "A        6"))], Flow.After(second), later));
        var edition = Assert.Single(third.Editions);
        Assert.Equal(("1.2.0", 2), ($"{edition.Version}", edition.Revisions.Length));
        Assert.Equal((new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 22)), (edition.Observations[0].Published, edition.Observations[0].Revised!.Value));
    }

    [Fact]
    public void A_clock_set_back_makes_no_release_older_than_the_newest() =>
        Assert.IsType<Outcome.Refused>(Flow.Releasing().Of([Flow.Table(First)], Flow.After(Flow.Release(First)), Flow.Due with { At = Flow.Due.At.AddYears(-1) }));

    static Outcome Again(string drawing) => Flow.Releasing().Of([Flow.Table(drawing)], Flow.After(Flow.Release(First)), Flow.Due);

    static Release Made(Outcome outcome) => Assert.IsType<Outcome.Made>(outcome).Release;
}
