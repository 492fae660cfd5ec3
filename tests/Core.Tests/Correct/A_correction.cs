using System.Collections.Immutable;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Correct;

public class A_correction
{
    const string AsDelivered = """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     A        41
        2026-02     A        40
        """;

    [Theory]
    [InlineData(Met.Applied, "14", "41", "14")]
    [InlineData(Met.Mended, "41", "14", "41")]
    [InlineData(Met.Expired, "41", "40", "14")]
    public void Stands_in_the_place_of_what_it_expects_and_of_nothing_else(Met met, string stands, string expects, string gives)
    {
        var corrected = new[] { Correction("wrong-digits", "2026-01", expects, gives) }.Apply(Holdings(AsDelivered));
        Assert.Equal([met], corrected.Outcomes.Select(outcome => outcome.Met));
        Assert.Equal([stands, "40"], Values(corrected));
    }

    [Fact]
    public void Of_a_figure_that_is_not_there_has_expired() =>
        Assert.Equal(Met.Expired, new[] { Correction("gone", "2025-01", "41", "14") }.Apply(Holdings(AsDelivered)).Outcomes.Single().Met);

    [Fact]
    public void Of_another_dataset_touches_nothing()
    {
        var corrected = new[] { Correction("elsewhere", "2026-01", "41", "14") with { Dataset = Code.Of("visitors") } }.Apply(Holdings(AsDelivered));
        Assert.Empty(corrected.Outcomes);
        Assert.Equal(["41", "40"], Values(corrected));
    }

    [Fact]
    public void Explains_the_revision_and_makes_a_patch()
    {
        var register = Register(("wrong-digits", "2026-01", "41", "14", "accepted"));
        var revised = Next(register, Protect([.. Corrections.Correction.Of(register)]));
        Assert.Equal("1.0.1", $"{revised.Version}");
        var revision = Assert.Single(revised.Revisions);
        Assert.Equal(("wrong-digits", "41", "14"), ($"{revision.Reason}", revision.Previous, revision.New));
    }

    [Fact]
    public void Does_not_cover_a_figure_that_changed_beside_it()
    {
        var register = Register(("wrong-digits", "2026-01", "41", "14", "accepted"));
        var revised = Next(register, Flow.Table("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-01     A        14
            2026-02     A        39
            """));
        Assert.Equal("1.1.0", $"{revised.Version}");
        Assert.Equal(["wrong-digits", "transcription"], revised.Revisions.Select(revision => $"{revision.Reason}"));
    }

    [Fact]
    public void That_is_only_reported_or_was_declined_changes_nothing() =>
        Assert.Empty(Corrections.Correction.Of(Register(("a", "2026-01", "41", "14", "received"), ("b", "2026-01", "41", "14", "declined"), ("c", "2026-01", "41", "14", "expired"))));

    [Theory]
    [InlineData("165")]
    [InlineData("30 lt")]
    [InlineData("3--5")]
    [InlineData("16 of 177")]
    [InlineData("44 approx of 34")]
    [InlineData("1.70")]
    public void Writes_figures_as_revisions_do(string text) => Assert.Equal(text, $"{FigureText.Parse(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("30 less")]
    [InlineData("5--3")]
    [InlineData("16 of none")]
    [InlineData("16 of 0")]
    [InlineData("3--5 lt")]
    [InlineData("30 lt lt")]
    public void Says_no_to_what_is_no_figure(string text) => Assert.False(FigureText.TryParse(text, out _));

    static Edition Next(Register register, ProtectedTable table)
    {
        var first = Flow.Release(AsDelivered);
        var due = Flow.Due with { At = Flow.Due.At.AddMonths(3) };
        return ((Outcome.Made)Flow.Releasing(register).Of([table], Flow.After(first), due)).Release.Editions.Single();
    }

    static ProtectedTable Protect(ImmutableArray<Correction> corrections) =>
        ((Protection.Protection.Passed)Flow.Disclose(corrections.Apply(Holdings(AsDelivered)).Holdings)).Table;

    static IEnumerable<string> Values(Corrected corrected) =>
        ((Protection.Protection.Passed)Flow.Disclose(corrected.Holdings)).Table.Observations.Select(FigureText.Write);

    static Holdings Holdings(string drawing) =>
        Storage.Holdings.Of(Structures.People, [.. Flow.Table(drawing).Observations.Select(o => new StoredObservation(1, o))]);

    static Correction Correction(string id, string period, string expects, string gives) => new(
        Code.Of(id), Code.Of("people"), SeriesKey.Parse("M.A._T.report.count"), Period.Of(period), FigureText.Parse(expects), FigureText.Parse(gives));

    static Register Register(params (string Id, string Period, string Expects, string Gives, string Status)[] records) => new(
        new RegisterStructure(Code.Of("corrections"), 1, Texts.Of("Corrections"), Texts.Of("Corrections"), []),
        [.. records.Select(r => new RegisterRow(Code.Of(r.Id), ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["DATASET"] = "people", ["SERIES"] = "M.A._T.report.count", ["PERIOD"] = r.Period, ["EXPECTS"] = r.Expects, ["GIVES"] = r.Gives, ["STATUS"] = r.Status,
        }), ImmutableSortedDictionary<string, Text>.Empty))]);
}
