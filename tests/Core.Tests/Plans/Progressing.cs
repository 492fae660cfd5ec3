using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Tests.Plans;

/// <summary>What holds of the progress rule whatever the numbers: each sentence over many made cases, the same on every run.</summary>
public class Progressing
{
    /// <summary>Baseline and target, among them zero, equal to each other, of three decimals and of both signs of the way.</summary>
    static IEnumerable<(decimal Baseline, decimal Target, Direction Direction)> Ways =>
        from baseline in new[] { 0m, 1m, 10m, 17.15m, 100m, 1000m, 123456.789m }
        from target in new[] { 0m, 1m, 10m, 27m, 100m, 1000m, 123456.789m }
        from direction in new[] { Direction.Up, Direction.Down }
        select (baseline, target, direction);

    static IEnumerable<(decimal Baseline, decimal Target, Direction Direction)> Ahead =>
        Ways.Where(way => way.Direction == Direction.Up ? way.Target > way.Baseline : way.Target < way.Baseline);

    static readonly decimal Begin = At("2015-03").Day, Due = At("2020-12-31").Day;

    static Reading At(string period) => Reading.Of(Period.Of(period), 0);

    /// <summary>Days, months, quarters, years and spans, before and after the due date.</summary>
    static readonly string[] Later = ["2015-04-01", "2015-Q3", "2016", "2016-02-29", "2017-01--2017-03", "2018", "2019-12", "2020-12-31", "2021", "2035-07"];

    [Fact]
    public void A_series_on_the_straight_line_is_on_track_at_every_date_to_zero_too() => Assert.All(Ahead, way => Assert.All(Later, date =>
    {
        var value = Progress.Expected(new(way.Baseline, Begin), At(date).Day, way.Target, Due);
        var latest = At(date) with { Value = value };
        Assert.Equal(1, Math.Round(Progress.Ratio(new(way.Baseline, Begin), latest, way.Target, Due, way.Direction)!.Value, 12));
        Assert.Contains(Progress.TowardsTarget(new(way.Baseline, Begin), latest, way.Target, Due, way.Direction, person: 0), new ProgressClass?[] { ProgressClass.OnTrack, ProgressClass.Reached });
    }));

    [Fact]
    public void More_in_the_desired_direction_is_never_a_lower_ratio_or_class() => Assert.All(Ways, way => Assert.All(Later, date =>
    {
        var values = Enumerable.Range(0, 60).Select(i => i * i * 0.5m);
        var steps = (way.Direction == Direction.Up ? values : values.Reverse()).Select(value => (
            Ratio: Progress.Ratio(new(way.Baseline, Begin), At(date) with { Value = value }, way.Target, Due, way.Direction) ?? 0,
            Rank: Rank(Progress.TowardsTarget(new(way.Baseline, Begin), At(date) with { Value = value }, way.Target, Due, way.Direction, 0)!.Value))).ToList();
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.Second.Ratio >= pair.First.Ratio && pair.Second.Rank >= pair.First.Rank));
    }));

    [Theory]
    [InlineData(3, 0), InlineData(0.01, 0), InlineData(1, 250), InlineData(7, 12.5)]
    public void Values_multiplied_or_shifted_together_have_the_same_ratio(decimal times, decimal plus) => Assert.All(Ahead, way => Assert.All(Later, date => Assert.All(new[] { 0m, 5m, 17.15m, 300m }, value =>
        Assert.Equal(
            Math.Round(Progress.Ratio(new(way.Baseline, Begin), At(date) with { Value = value }, way.Target, Due, way.Direction)!.Value, 10),
            Math.Round(Progress.Ratio(new(way.Baseline * times + plus, Begin), At(date) with { Value = value * times + plus }, way.Target * times + plus, Due, way.Direction)!.Value, 10)))));

    [Fact]
    public void A_class_that_is_told_is_the_same_with_one_person_more_or_less() => Assert.All(Ways, way => Assert.All(Later, date => Assert.All(Enumerable.Range(0, 130), people =>
    {
        ProgressClass? Told(decimal value, decimal person) => Progress.TowardsTarget(new(way.Baseline, Begin), At(date) with { Value = value }, way.Target, Due, way.Direction, person);
        if (Told(people, 1) is not { } told) return;
        foreach (var value in new[] { Math.Max(0, people - 1), people, people + 1 })
            Assert.True(Told(value, 0) == told || (told == ProgressClass.OnTrack && Told(value, 0) == ProgressClass.Reached));
    })));

    [Fact]
    public void Without_a_target_a_class_is_the_same_with_one_person_more_or_less() =>
        Assert.All(Enumerable.Range(0, 40), baseline => Assert.All(Enumerable.Range(0, 40), latest =>
        {
            if (Progress.InDirection(baseline, latest, Direction.Up, 1) is { } told && told != ProgressClass.Unchanged)
                Assert.Equal(told == ProgressClass.InDirection, Math.Max(0, latest - 1) > baseline);
        }));

    [Fact]
    public void Missing_years_change_nothing() => Assert.Equal(
        Progress.Ratio(new(10, Begin), At("2018") with { Value = 6 }, 0, Due, Direction.Down),
        Progress.Ratio(new(10, Begin), At("2018-07-02") with { Value = 6 }, 0, Due, Direction.Down));

    [Fact]
    public void After_the_due_date_the_line_stays_at_the_target() => Assert.All(new[] { "2021", "2026-11-22", "2199" }, date =>
        Assert.Equal(0.7m, Progress.Ratio(new(10, Begin), At(date) with { Value = 3 }, 0, Due, Direction.Down)));

    [Fact]
    public void A_target_due_before_the_baseline_is_asked_for_at_once() =>
        Assert.Equal(0.5m, Progress.Ratio(new(10, Begin), At("2016") with { Value = 15 }, 20, At("2014").Day, Direction.Up));

    [Fact]
    public void No_numbers_make_it_fall() => Assert.All(Ways, way => Assert.All(Later, date => Assert.All(new[] { 0m, 1m, 1000m }, value =>
        Progress.TowardsTarget(new(way.Baseline, Begin), At(date) with { Value = value }, way.Target, Due, way.Direction, 1))));

    static int Rank(ProgressClass one) => one switch
    {
        ProgressClass.AwayFromTarget => 0,
        ProgressClass.FarBehindLine => 1,
        ProgressClass.BehindLine => 2,
        ProgressClass.OnTrack => 3,
        _ => 4,
    };
}
