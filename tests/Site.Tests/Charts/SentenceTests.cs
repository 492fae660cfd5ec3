using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Tests.Charts;

public class SentenceTests
{
    public static TheoryData<string> Languages => ["nl", "fr", "de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_not_to_compare_has_its_sentence(string language)
    {
        var material = Drawn.Material(Inmates.Published, language);
        var (one, other) = (Period.Of("2019"), Period.Of("2020-02"));
        Obstacle[] all =
        [
            new Obstacle.OtherCode(Code.Of("COUNTER"), Code.Of("VSSE"), Code.Of("DG")), new Obstacle.OtherMeasure(Code.Of("count"), Code.Of("places")),
            new Obstacle.OtherTemporality(Temporality.Stock, Temporality.Flow), new Obstacle.OtherTemporality(Temporality.NotStated, Temporality.NotStated),
            new Obstacle.OtherUnit(Code.Of("PS"), Code.Of("PT")), new Obstacle.OtherSource(Code.Of("a"), Code.Of("b")), new Obstacle.NoNumber(one),
            new Obstacle.NotObserved(one, ObsStatus.F), new Obstacle.NotObserved(one, ObsStatus.E), new Obstacle.NotObserved(one, ObsStatus.D),
            new Obstacle.NotExact(one), new Obstacle.BreakBetween(material.Structure.Breaks[0]), new Obstacle.NewSeries(other),
            new Obstacle.OtherKindOfPeriod(one, other), new Obstacle.SamePeriod(other), new Obstacle.DateImplied(one), new Obstacle.BaseNotStated(one),
        ];
        Assert.Equal(typeof(Obstacle).GetNestedTypes().ToHashSet(), all.Select(obstacle => obstacle.GetType()).ToHashSet());
        Assert.All(all, obstacle => Assert.NotEmpty(material.Reason(obstacle)));
    }

    [Theory]
    [InlineData("2020-02 DG count 100\n2020-05 DG count 101", "1 more than the last comparable figure: 100 people, February 2020.")]
    [InlineData("2020-02 DG count 101\n2020-05 DG count 101", "The same as the last comparable figure: 101 people, February 2020.")]
    [InlineData("2018 DG share 31.5 230\n2019 DG share 29 220", "2.5 percentage points less than the last comparable figure: 31.5% of 230, 2018.")]
    [InlineData("2020-05 DG count 1", "The documents we hold give no earlier figure, so no change is shown.")]
    [InlineData("2020-02 VSSE count 450\n2020-05 DG count 165", "Not compared with 450 people, February 2020: not the same under “Counted by [en]” (before: State Security [en]; after: Prison administration [en]).")]
    [InlineData("2019 DG count 220\n2021-05 DG count 165", "Not compared with 220 people, 2019: new names [en].")]
    public void A_change_is_told_with_both_values_or_the_reason_why_not(string figures, string sentence)
    {
        var rows = figures.Split('\n').Select(line => line.Split(' ') is { Length: 4 } ? line + " ." : line);
        var material = Drawn.Material("TIME_PERIOD COUNTER MEASURE OBS_VALUE BASE\n" + string.Join('\n', rows));
        var latest = LatestFigure.Of(material.Edition, Selection.Of(material.Structure, figures.Contains("share", StringComparison.Ordinal) ? "share" : "count"))!;
        Assert.Equal(sentence, material.Change(latest));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_says_now_and_no_arrow_judges(string language)
    {
        string[] never = ["↑", "↓", "▲", "▼", "→", " now ", " nu ", " maintenant ", " jetzt ", " only ", " slechts ", " seulement ", " nur "];
        var said = string.Join('\n', MarkupTests.All(language).Select(figure => Drawn.Page(figure, language).TextContent));
        Assert.All(never, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_of_the_charts_are_there_in_every_language(string language) =>
        Assert.Equal(Keys("en"), Keys(language));

    static ImmutableArray<string> Keys(string language) =>
        [.. Drawn.Words(language).Keys.Where(key => key.StartsWith("chart.", StringComparison.Ordinal))];
}
